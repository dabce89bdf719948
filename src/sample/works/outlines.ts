import { vocabulary } from '#query'
import { createPicker, type Picker } from '../random/picker.ts'
import type { Random } from '../random/random.ts'
import { THIS_YEAR, TODAY } from '../today.ts'
import { letterId } from '../world/ids.ts'
import type { Topic } from '../world/model.ts'
import type { Outline } from './draft.ts'

/** How often each type occurs, of 1,000 works. */
const TYPE_SHARES: Readonly<Record<string, number>> = {
  article: 600,
  'book-chapter': 75,
  preprint: 62,
  'conference-paper': 52,
  review: 42,
  dissertation: 32,
  dataset: 30,
  book: 22,
  letter: 14,
  editorial: 13,
  paratext: 11,
  report: 10,
  'book-review': 7,
  erratum: 6,
  'reference-entry': 6,
  other: 6,
  'peer-review': 5,
  'conference-abstract': 5,
  'supplementary-materials': 4,
  retraction: 2,
  'data-paper': 3,
  software: 2,
  'software-paper': 2,
  standard: 2,
  libguides: 1,
}

const FIRST_YEAR = 1950

/** Years with about five percent more works each; the running one has come only so far. */
function makeYears(): Picker<number> {
  const years = Array.from({ length: THIS_YEAR - FIRST_YEAR + 1 }, (_none, index) => FIRST_YEAR + index)
  return createPicker(years, (year, index) => Math.exp(index * 0.052) * (year === THIS_YEAR ? 0.55 : 1))
}

const two = (number: number): string => String(number).padStart(2, '0')

function makeDay(random: Random, year: number): string {
  const latest = year === THIS_YEAR ? Number(TODAY.slice(5, 7)) - 1 : 12
  // Records that only know the year or the month get its first day, as in the real thing: many ties.
  if (random.chance(0.18)) return `${year}-01-01`
  const month = random.between(1, latest)
  return `${year}-${two(month)}-${random.chance(0.2) ? '01' : two(random.between(1, 28))}`
}

function makeDate(random: Random, years: Picker<number>, n: number): string | null {
  if (n % 900 === 7) return null
  if (n % 1500 === 11)
    return random.pick([`${THIS_YEAR}-12-01`, `${THIS_YEAR + 1}-01-01`, `${THIS_YEAR + 3}-06-15`, '2050-12-31'])
  if (n % 400 === 13) return makeDay(random, random.between(1871, FIRST_YEAR - 1))
  return makeDay(random, years.pick(random))
}

/** A topic that was there by then. */
function chooseTopic(random: Random, topics: Picker<Topic>, date: string | null): Topic {
  const year = date === null ? THIS_YEAR : Number(date.slice(0, 4))
  let topic = topics.pick(random)
  for (let tries = 0; tries < 20 && topic.firstYear > year; tries += 1) topic = topics.pick(random)
  return topic
}

const byDate = (a: { date: string | null }, b: { date: string | null }): number => {
  if (a.date === b.date) return 0
  if (a.date === null) return 1
  if (b.date === null) return -1
  return a.date < b.date ? -1 : 1
}

/** Decides date, type and topic of every work. Every type occurs once there are some thirty works. */
export function makeOutlines(random: Random, topics: readonly Topic[], count: number): Outline[] {
  const types = (vocabulary('work-types') ?? []).map((entry) => entry.id)
  const byShare = createPicker(types, (type) => TYPE_SHARES[type] ?? 1)
  const byWeight = createPicker(topics, (topic) => topic.weight)
  const years = makeYears()
  const hugeEvery = Math.max(120, Math.round(count / 12))
  const loose = Array.from({ length: count }, (_none, n) => {
    const date = makeDate(random, years, n)
    const type = types[n] ?? byShare.pick(random)
    return {
      date,
      year: date === null ? null : Number(date.slice(0, 4)),
      type,
      topic: chooseTopic(random, byWeight, date),
      hasTopic: type !== 'paratext' && !random.chance(0.05),
      isXpac: n >= types.length && random.chance(0.04),
      hasHugeTeam: n % hugeEvery === 40,
    }
  })
  return loose.sort(byDate).map((work, n) => ({ n, id: letterId('W', n), ...work }))
}
