import { Bits } from './bits.ts'

/** A stored value: text as it stands in the record, numbers (dates as milliseconds since the epoch), yes or no. */
export type Stored = string | number | boolean

const NOTHING: readonly Stored[] = []

/**
 * The values of one field over all records of a table, read once. Multi-valued fields have several values a record;
 * none at all, or an empty list, is a missing value.
 */
export class Column {
  readonly size: number
  readonly #values: readonly (readonly Stored[])[]
  readonly #postings = new Map<string, ReadonlyMap<string, readonly number[]>>()
  #missing: Bits | null = null

  constructor(values: readonly (readonly Stored[])[]) {
    this.size = values.length
    this.#values = values
  }

  at(index: number): readonly Stored[] {
    return this.#values[index] ?? NOTHING
  }

  /** Records without a value. */
  missing(): Bits {
    this.#missing ??= this.where((values) => values.length === 0)
    return this.#missing
  }

  /** Records whose values pass. */
  where(test: (values: readonly Stored[]) => boolean): Bits {
    const bits = new Bits(this.size)
    for (const [index, values] of this.#values.entries()) if (test(values)) bits.add(index)
    return bits
  }

  /** Records that have a value with this key under a way of folding values to keys. `name` tells the ways apart. */
  withKey(name: string, fold: (value: Stored) => string, key: string): Bits {
    const postings = this.#postings.get(name) ?? this.#index(fold)
    this.#postings.set(name, postings)
    return Bits.of(this.size, postings.get(key) ?? [])
  }

  #index(fold: (value: Stored) => string): ReadonlyMap<string, readonly number[]> {
    const postings = new Map<string, number[]>()
    for (const [index, values] of this.#values.entries()) {
      for (const value of values) {
        const key = fold(value)
        const list = postings.get(key)
        if (!list) postings.set(key, [index])
        else if (list.at(-1) !== index) list.push(index)
      }
    }
    return postings
  }
}
