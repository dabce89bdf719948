const nameOf = (id: string): string => `bibscope-export-${id}`

/** The locks of the browser, absent on pages without TLS whatever the types say. */
const locks = (): LockManager | undefined => navigator.locks

/** Takes an export for this tab; gives the way to let go of it, or `null`: another tab has it. A closed tab lets go. */
export function takeForTab(id: string): Promise<(() => void) | null> {
  const manager = locks()
  if (manager === undefined) return Promise.resolve(() => undefined)
  return new Promise((resolve, reject) => {
    manager
      .request(nameOf(id), { ifAvailable: true }, (lock) => {
        if (lock === null) return resolve(null)
        return new Promise<void>((letGo) => resolve(letGo))
      })
      .catch(reject)
  })
}

/** Which of the exports some tab works on. */
export async function takenByTabs(ids: readonly string[]): Promise<ReadonlySet<string>> {
  const held = new Set(((await locks()?.query())?.held ?? []).map(({ name }) => name))
  return new Set(ids.filter((id) => held.has(nameOf(id))))
}
