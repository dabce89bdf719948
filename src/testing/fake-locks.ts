/** Locks over the tabs of a test. */
export interface FakeLocks {
  /** The locks as one tab sees them. */
  tab(): FakeTabLocks
}

type Run = (held: unknown) => Promise<void> | void

export interface FakeTabLocks {
  request(
    name: string,
    options: { readonly ifAvailable?: boolean; readonly signal?: AbortSignal },
    run: Run,
  ): Promise<unknown>
  /** The tab is gone: what it held is free. */
  close(): void
}

/** One who has a lock or waits for it. */
interface Claim {
  readonly name: string
  readonly tab: object
  grant(): void
}

/** Exclusive locks by name, first come, first served, as the platform's `navigator.locks`. */
export function createFakeLocks(): FakeLocks {
  const held = new Map<string, Claim>()
  let waiting: readonly Claim[] = []
  const take = (claim: Claim): void => {
    held.set(claim.name, claim)
    waiting = waiting.filter((other) => other !== claim)
    claim.grant()
  }
  const leave = (claim: Claim): void => {
    if (held.get(claim.name) !== claim) return
    held.delete(claim.name)
    const next = waiting.find(({ name }) => name === claim.name)
    if (next) take(next)
  }
  const granted = (claim: Omit<Claim, 'grant'>, signal: AbortSignal | undefined): Promise<Claim> =>
    new Promise((resolve, reject) => {
      const mine: Claim = { ...claim, grant: () => resolve(mine) }
      if (!held.has(mine.name)) return take(mine)
      waiting = [...waiting, mine]
      signal?.addEventListener('abort', () => {
        if (!waiting.includes(mine)) return
        waiting = waiting.filter((other) => other !== mine)
        reject(signal.reason)
      })
    })
  const openTab = (): FakeTabLocks => {
    const tab = {}
    return {
      request: async (name, { ifAvailable, signal }, run) => {
        // The platform asks another process.
        await Promise.resolve()
        if (ifAvailable && held.has(name)) return run(null)
        const mine = await granted({ name, tab }, signal)
        await run({ name })
        leave(mine)
      },
      close: () => {
        waiting = waiting.filter((claim) => claim.tab !== tab)
        for (const claim of [...held.values()]) if (claim.tab === tab) leave(claim)
      },
    }
  }
  return { tab: openTab }
}
