import type { Random } from '../random/random.ts'
import type { Draft } from './draft.ts'

const CITING_NOTHING = new Set([
  'paratext',
  'dataset',
  'erratum',
  'supplementary-materials',
  'software',
  'retraction',
  'peer-review',
])
const SELDOM_CITED = new Set([
  'paratext',
  'erratum',
  'supplementary-materials',
  'peer-review',
  'editorial',
  'libguides',
])

/** Works that can be cited, each as many times as it is attractive; being cited makes it more so. */
class Shelf {
  readonly #cards: number[] = []

  add(n: number, copies: number): void {
    for (let i = 0; i < copies; i += 1) this.#cards.push(n)
  }

  /** A card, the newer the likelier; `null` when the shelf is empty. */
  draw(random: Random): number | null {
    const depth = Math.floor(this.#cards.length * random.next() ** 1.5)
    return this.#cards[this.#cards.length - 1 - depth] ?? null
  }
}

const shelfOf = (shelves: Map<string, Shelf>, key: string): Shelf => {
  const shelf = shelves.get(key) ?? new Shelf()
  shelves.set(key, shelf)
  return shelf
}

function countFor(random: Random, work: Draft): number {
  if (CITING_NOTHING.has(work.type) || work.isXpac || work.year === null || random.chance(0.22)) return 0
  const growth = 0.4 + Math.min(1, Math.max(0, (work.year - 1950) / 60))
  const mean = work.type === 'review' || work.type === 'book' ? 22 : 8
  return Math.min(120, Math.round(mean * growth * Math.exp(0.7 * random.normal() - 0.25)))
}

/** How many cards a new work gets: lognormal, so that a few works attract most of the citations. */
function appeal(random: Random, work: Draft): number {
  if (work.isXpac || work.year === null) return 0
  const base = SELDOM_CITED.has(work.type) ? 0.1 : work.type === 'review' ? 2 : 1
  return Math.floor(base * Math.exp(1.1 * random.normal()) + random.next())
}

/** The shelves of one sample: by topic, by field, and one for all. */
class Library {
  readonly #byTopic = new Map<string, Shelf>()
  readonly #byField = new Map<string, Shelf>()
  readonly #all = new Shelf()

  shelfFor(random: Random, work: Draft): Shelf {
    const mark = random.next()
    if (mark < 0.72) return shelfOf(this.#byTopic, work.topic.id)
    return mark < 0.94 ? shelfOf(this.#byField, work.topic.field.id) : this.#all
  }

  put(work: Draft, copies: number): void {
    for (const shelf of [shelfOf(this.#byTopic, work.topic.id), shelfOf(this.#byField, work.topic.field.id), this.#all])
      shelf.add(work.n, copies)
  }
}

/**
 * The works each work refers to, by number: always earlier ones. A work that is cited is put on the shelves once more,
 * which gives the long tail of real citation counts. Works of the expansion corpus and undated ones take no part.
 */
export function makeReferences(random: Random, drafts: readonly Draft[]): readonly (readonly number[])[] {
  const library = new Library()
  return drafts.map((work) => {
    const wanted = countFor(random, work)
    const found = new Set<number>()
    for (let tries = 0; found.size < wanted && tries < wanted * 2; tries += 1) {
      const n = library.shelfFor(random, work).draw(random)
      if (n !== null) found.add(n)
    }
    for (const n of found) {
      const cited = drafts[n]
      if (cited !== undefined) library.put(cited, 1)
    }
    library.put(work, appeal(random, work))
    return [...found].sort((a, b) => a - b)
  })
}
