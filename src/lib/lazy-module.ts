/** A module whose code is fetched when it is needed. */
export interface LazyModule<Module> {
  /** The module; `null` when it could not be fetched, most often because the network is away. The next call tries again. */
  get(): Promise<Module | null>
  /** Fetches it a little before it is needed. A failure is silent: whoever needs it tries again. */
  readonly prefetch: () => void
}

/** Makes a module of code that is fetched on demand: a fetch that fails is an answer, never an unhandled rejection. */
export function lazyModule<Module>(load: () => Promise<Module>): LazyModule<Module> {
  const get = (): Promise<Module | null> => load().catch(() => null)
  return { get, prefetch: () => void get() }
}
