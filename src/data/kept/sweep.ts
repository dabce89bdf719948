import type { DatabaseChange } from '#lib/database'
import { type Facts, FORMAT, SHELVES } from './shelves.ts'

/** What may be kept at most. */
export interface Room {
  /** Characters of answers. */
  readonly size: number
  /** Answers and sketches of pages. */
  readonly count: number
}

/** After a sweep so much of the room is taken, so that the next one is not due at once. */
const SHARE_LEFT = 0.8

const formatOf = (key: string): number => Number.parseInt(key, 10)

/**
 * What to drop so that the rest fits: first what an older version of the app wrote, then the answers used longest ago.
 * Of a page of a list its sketch stays as long as there is room for it, so that a long list keeps its places. Answers of
 * a newer version are left alone and count. `pinned`: keys that stay.
 */
export function planSweep(
  entries: readonly (readonly [string, Facts | null])[],
  room: Room,
  pinned: ReadonlySet<string>,
): readonly DatabaseChange[] {
  const changes: DatabaseChange[] = []
  const drop = (key: string): void => {
    changes.push({ kind: 'delete', shelf: SHELVES.answers, key }, { kind: 'delete', shelf: SHELVES.facts, key })
  }
  const sound: (readonly [string, Facts])[] = []
  for (const [key, facts] of entries) {
    if (facts === null || !(formatOf(key) >= FORMAT)) drop(key)
    else sound.push([key, facts])
  }
  const size = sound.reduce((sum, [, facts]) => sum + facts.size, 0)
  let [tooMuch, tooMany] = [
    size > room.size ? size - room.size * SHARE_LEFT : 0,
    sound.length > room.count ? sound.length - room.count * SHARE_LEFT : 0,
  ]
  for (const [key, facts] of sound.toSorted(([, a], [, b]) => a.usedAt - b.usedAt)) {
    if (tooMuch <= 0 && tooMany <= 0) break
    if (pinned.has(key)) continue
    if (tooMany > 0 || facts.sketch === undefined) {
      drop(key)
      tooMany -= 1
    } else if (facts.size > 0) {
      const value: Facts = { ...facts, size: 0 }
      changes.push({ kind: 'delete', shelf: SHELVES.answers, key })
      changes.push({ kind: 'put', shelf: SHELVES.facts, key, value })
    }
    tooMuch -= facts.size
  }
  return changes
}
