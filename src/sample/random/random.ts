/**
 * A stream of numbers that looks random and is fixed by its seed: equal seeds give equal streams on every machine.
 * Not for secrets.
 */
export interface Random {
  /** A number from 0 up to, but not including, 1. */
  next(): number
  /** A whole number from 0 up to, but not including, `below`. */
  int(below: number): number
  /** A whole number, both ends included. */
  between(from: number, to: number): number
  /** True with the given share (0–1). */
  chance(share: number): boolean
  /** A member of a non-empty list, each equally likely. */
  pick<T>(list: readonly T[]): T
  /** Some distinct members of the list, in random order; all of them when the list is shorter. */
  some<T>(list: readonly T[], count: number): T[]
  /** A number with a normal distribution of mean 0 and deviation 1. */
  normal(): number
  /** A stream of its own, fixed by this stream's seed and the label: what is drawn from one never shifts the other. */
  fork(label: string): Random
}

/** Four 32-bit words from a text (FNV-1a with four different starts, then mixed). */
function hashWords(text: string): [number, number, number, number] {
  const words: [number, number, number, number] = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35]
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    words[0] = Math.imul(words[0] ^ unit, 0x01000193)
    words[1] = Math.imul(words[1] ^ (unit + i), 0x5bd1e995)
    words[2] = Math.imul(words[2] ^ (unit * 31), 0x27d4eb2f)
    words[3] = Math.imul(words[3] ^ (unit + words[0]), 0x165667b1)
  }
  return words
}

/** The sfc32 generator: small, fast, and passes the usual statistical batteries. */
function sfc32(seed: string): () => number {
  let [a, b, c, counter] = hashWords(seed)
  const step = (): number => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return (sum >>> 0) / 4294967296
  }
  for (let i = 0; i < 15; i += 1) step()
  return step
}

/** Makes the stream of a seed. */
export function createRandom(seed: string): Random {
  const next = sfc32(seed)
  const int = (below: number): number => Math.floor(next() * below)
  return {
    next,
    int,
    between: (from, to) => from + int(to - from + 1),
    chance: (share) => next() < share,
    pick: (list) => {
      if (list.length === 0) throw new RangeError('Cannot pick from an empty list.')
      return list[int(list.length)] as (typeof list)[number]
    },
    some: (list, count) => {
      const pool = [...list]
      const taken: typeof pool = []
      while (taken.length < count && pool.length > 0) taken.push(...pool.splice(int(pool.length), 1))
      return taken
    },
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    fork: (label) => createRandom(`${seed}/${label}`),
  }
}
