import type { Random } from './random.ts'

/** Draws members of a list, each as often as its weight says. */
export interface Picker<T> {
  readonly members: readonly T[]
  pick(random: Random): T
}

/** Makes a picker. Weights are 0 or more and at least one is above 0. Drawing takes the logarithm of the length. */
export function createPicker<T>(members: readonly T[], weightOf: (member: T, index: number) => number): Picker<T> {
  const upTo = new Float64Array(members.length)
  let total = 0
  members.forEach((member, index) => {
    total += weightOf(member, index)
    upTo[index] = total
  })
  if (!(total > 0)) throw new RangeError('A picker needs a member with a weight.')
  const pick = (random: Random): T => {
    const mark = random.next() * total
    let low = 0
    let high = members.length - 1
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((upTo[middle] ?? 0) > mark) high = middle
      else low = middle + 1
    }
    return members[low] as T
  }
  return { members, pick }
}

/** Weights that fall with rank as in Zipf's law: rank 0 weighs 1, rank r weighs 1 / (r + 1) ^ exponent. */
export const zipf = (rank: number, exponent: number): number => (rank + 1) ** -exponent
