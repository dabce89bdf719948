/** Where a record stands among the loaded ones, and who is beside it. `place` counts from 1. */
export interface Neighbours<T> {
  readonly place: number
  readonly previous: T | null
  readonly next: T | null
}

/** The neighbours of a record; `null` when it is not among the loaded ones. */
export function neighboursOf<T extends { readonly id: string }>(
  entities: readonly T[],
  id: string,
): Neighbours<T> | null {
  const index = entities.findIndex((entity) => entity.id === id)
  if (index < 0) return null
  return { place: index + 1, previous: entities[index - 1] ?? null, next: entities[index + 1] ?? null }
}

/** What a key asks for in an open record: the next one, the one before, or to close it. */
export type RecordWish = 'next' | 'previous' | 'close'

const WISHES: ReadonlyMap<string, RecordWish> = new Map([
  ['ArrowDown', 'next'],
  ['ArrowRight', 'next'],
  ['ArrowUp', 'previous'],
  ['ArrowLeft', 'previous'],
  ['Escape', 'close'],
])

/** The wish a key stands for, `null` when it stands for none. */
export const wishOfKey = (key: string): RecordWish | null => WISHES.get(key) ?? null
