/** A set of record numbers, 0 to size - 1, as bits. Treated as read-only once it is handed out. */
export class Bits {
  readonly size: number
  readonly words: Uint32Array

  constructor(size: number, words = new Uint32Array((size + 31) >>> 5)) {
    this.size = size
    this.words = words
  }

  static all(size: number): Bits {
    return new Bits(size).not()
  }

  static of(size: number, members: Iterable<number>): Bits {
    const bits = new Bits(size)
    for (const member of members) bits.add(member)
    return bits
  }

  /** Only while building. */
  add(index: number): void {
    this.words[index >>> 5] = (this.words[index >>> 5] ?? 0) | (1 << (index & 31))
  }

  has(index: number): boolean {
    return ((this.words[index >>> 5] ?? 0) & (1 << (index & 31))) !== 0
  }

  and(other: Bits): Bits {
    return new Bits(
      this.size,
      this.words.map((word, at) => word & (other.words[at] ?? 0)),
    )
  }

  or(other: Bits): Bits {
    return new Bits(
      this.size,
      this.words.map((word, at) => word | (other.words[at] ?? 0)),
    )
  }

  not(): Bits {
    const words = this.words.map((word) => ~word)
    const spare = this.size & 31
    const last = words.length - 1
    if (spare > 0 && last >= 0) words[last] = (words[last] ?? 0) & ((1 << spare) - 1)
    return new Bits(this.size, words)
  }

  count(): number {
    let count = 0
    for (let word of this.words) {
      for (; word !== 0; word &= word - 1) count += 1
    }
    return count
  }
}
