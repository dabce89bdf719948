import type { JsonObject } from '#lib/json'
import type { Random } from '../random/random.ts'
import { codeId, shortOf, slug } from '../world/ids.ts'
import type { Topic } from '../world/model.ts'
import type { Outline, ScoredTopic } from './draft.ts'

/** Four digits: scores as they come, many of them equal. */
export const round4 = (number: number): number => Math.round(number * 10_000) / 10_000

/** The topics of a work, its own first and best; none for a few works. */
export function makeTopicsOf(
  random: Random,
  work: Outline,
  inField: ReadonlyMap<string, readonly Topic[]>,
): ScoredTopic[] {
  if (!work.hasTopic) return []
  const near = inField.get(work.topic.field.id) ?? []
  const others = random.some(near, random.between(0, 2)).filter((topic) => topic !== work.topic)
  let score = 0.9999 - Math.round(random.next() ** 3 * 300) / 1000
  return [work.topic, ...others].map((topic) => {
    const scored = { topic, score: round4(score) }
    score -= 0.005 + random.next() * 0.15
    return scored
  })
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The keyword of a term, as it stands in a work. */
export const keywordOf = (term: string, score: number): JsonObject => ({
  id: codeId('keywords', slug(term)),
  display_name: capital(term),
  score: round4(score),
})

/** Keywords: terms of the topics, and the technique now and then. */
export function makeKeywords(random: Random, topics: readonly ScoredTopic[], technique: string): JsonObject[] {
  const terms = topics.flatMap(({ topic }, index) =>
    random.some(topic.terms, index === 0 ? random.between(1, 4) : random.int(2)),
  )
  const all = [
    ...new Set([...terms, ...(random.chance(0.35) && topics.length > 0 ? [technique] : [])].map((term) => term)),
  ]
  const bySlug = new Map(all.map((term) => [slug(term), term]))
  let score = 0.4 + random.next() * 0.5
  return [...bySlug.values()].map((term) => {
    score *= 0.85
    return keywordOf(term, score)
  })
}

/** Goals by the beginning of the subfield's code; longer beginnings win. */
const GOALS: Readonly<Record<string, readonly string[]>> = {
  '1102': ['2'],
  '1106': ['2'],
  '1104': ['14'],
  '11': ['15'],
  '1802': [],
  '20': ['8', '10'],
  '21': ['7'],
  '2105': ['7', '13'],
  '2306': ['13'],
  '2310': ['14', '11'],
  '2312': ['6'],
  '2305': ['6'],
  '2311': ['12'],
  '23': ['15', '13'],
  '1910': ['14', '13'],
  '27': ['3'],
  '29': ['3'],
  '24': ['3'],
  '2916': ['2', '3'],
  '3303': ['1', '2'],
  '3304': ['4'],
  '3308': ['16'],
  '3318': ['5'],
  '3320': ['16', '17'],
  '3312': ['16'],
  '3322': ['11'],
  '3313': ['11'],
  '33': ['10'],
  '1405': ['9'],
  '22': ['9'],
  '1408': ['12'],
}

function goalsOf(subfield: string): readonly string[] {
  return GOALS[subfield] ?? GOALS[subfield.slice(0, 2)] ?? []
}

/** The sustainable development goals of a work, with the UN's addresses as ids. */
export function makeGoals(random: Random, work: Outline, names: ReadonlyMap<string, string>): JsonObject[] {
  if (!work.hasTopic || random.chance(0.35)) return []
  return goalsOf(shortOf(work.topic.subfield.id))
    .filter((_goal, index) => index === 0 || random.chance(0.4))
    .map((goal) => ({
      id: `https://metadata.un.org/sdg/${goal}`,
      display_name: names.get(goal) ?? goal,
      score: Math.round((0.4 + random.next() * 0.55) * 100) / 100,
    }))
}
