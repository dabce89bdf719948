import { createPicker, zipf } from '../random/picker.ts'
import type { Random } from '../random/random.ts'
import { THIS_YEAR } from '../today.ts'
import { letterId } from './ids.ts'
import type { Author, Institution, Topic } from './model.ts'
import { cultureOf, makePerson } from './names.ts'

function orcidOf(random: Random): string {
  const digits = `0009${String(random.int(100_000_000)).padStart(8, '0')}${String(random.int(1000)).padStart(3, '0')}`
  let total = 0
  for (const digit of digits) total = (total + Number(digit)) * 2
  const check = (12 - (total % 11)) % 11
  const all = digits + (check === 10 ? 'X' : String(check))
  return `https://orcid.org/${all.slice(0, 4)}-${all.slice(4, 8)}-${all.slice(8, 12)}-${all.slice(12)}`
}

function makeCareer(random: Random): { firstYear: number; lastYear: number } {
  const firstYear = THIS_YEAR - Math.floor(70 * random.next() ** 1.7)
  return { firstYear: firstYear - 2, lastYear: firstYear + 1 + Math.floor(40 * random.next() ** 1.6) }
}

/** Authors: each at home in a topic and at an institution or two, with a career of some years. */
export function makeAuthors(
  random: Random,
  topics: readonly Topic[],
  institutions: readonly Institution[],
  count: number,
): Author[] {
  const byTopic = createPicker(topics, (topic) => topic.weight)
  const byWeight = createPicker(institutions, (institution) => institution.weight)
  return Array.from({ length: count }, (_none, n) => {
    const id = letterId('A', n)
    const main = byWeight.pick(random)
    const name = makePerson(random, cultureOf(main.homeland.culture))
    const orcid = random.chance(0.42) ? orcidOf(random) : null
    const more = random.chance(0.22)
      ? [random.chance(0.6) && main.parent !== null ? main.parent : byWeight.pick(random)]
      : []
    return {
      id,
      name: name.shown,
      orcid,
      rawNames: name.raw,
      topic: byTopic.pick(random),
      second: random.chance(0.3) ? byTopic.pick(random) : null,
      institutions: random.chance(0.06) ? [] : [...new Set([main, ...more])],
      ...makeCareer(random),
      weight: zipf(random.int(200), 0.6),
      ref: { id, display_name: name.shown, orcid },
    }
  })
}
