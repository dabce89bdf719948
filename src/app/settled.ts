let tell: () => void = () => {}

/** Resolves when what the address asked for has been drawn, or is not to be expected soon. */
const settled = new Promise<void>((resolve) => {
  tell = resolve
})

/** Longest wait for the first answers. */
const PATIENCE_MS = 2_000

/** How long after the answers their rows and bars stand there. */
const DRAWING_MS = 250

let isSettled = false

void settled.then(() => {
  isSettled = true
})

/** Says what the page waits for first. */
export function settleAfter(answered: Promise<unknown> | null): void {
  const late = new Promise<void>((resolve) => window.setTimeout(resolve, PATIENCE_MS))
  void Promise.race([answered, late]).finally(() => window.setTimeout(tell, DRAWING_MS))
}

/** Calls back when the first sight is over, at once when it is. Returns the way to stop. */
export function whenSettled(run: () => void): () => void {
  let isWanted = true
  void settled.then(() => isWanted && run())
  return () => {
    isWanted = false
  }
}

/** Whether the first sight is over. */
export const hasSettled = (): boolean => isSettled
