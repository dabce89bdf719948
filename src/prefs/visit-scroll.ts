import { safeStorage } from './safe-storage.ts'

const NAME = 'bibscope.scroll'
const KEPT = 200
/** Written when the scrolling rests: each write is as long as all positions. */
const REST_MS = 250

const storage = safeStorage(() => window.sessionStorage)

function readOffsets(): Map<string, number> {
  try {
    const stored: unknown = JSON.parse(storage.getItem(NAME)?.toString() ?? '[]')
    const pairs = Array.isArray(stored) ? stored : []
    return new Map(pairs.flatMap(([key, px]) => (typeof key === 'string' && Number.isFinite(px) ? [[key, px]] : [])))
  } catch {
    return new Map()
  }
}

let offsets: Map<string, number> | null = null
let timer: number | undefined

const write = (): void => {
  window.clearTimeout(timer)
  timer = undefined
  if (offsets) storage.setItem(NAME, JSON.stringify([...offsets]))
}

const known = (): Map<string, number> => {
  if (offsets) return offsets
  offsets = readOffsets()
  // A reload may come before the scrolling rested.
  window.addEventListener('pagehide', () => timer !== undefined && write())
  return offsets
}

/** How far the lists of this visit were scrolled, in px, by their key. Outlasts a reload of the tab. */
export const visitScroll = {
  recall: (key: string): number => known().get(key) ?? 0,
  remember: (key: string, offsetPx: number): void => {
    const all = known()
    all.delete(key)
    all.set(key, Math.round(offsetPx))
    const oldest = all.keys().next()
    if (all.size > KEPT && !oldest.done) all.delete(oldest.value)
    timer ??= window.setTimeout(write, REST_MS)
  },
}
