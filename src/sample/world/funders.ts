import { zipf } from '../random/picker.ts'
import type { Random } from '../random/random.ts'
import { letterId, makeRor } from './ids.ts'
import type { Funder, Homeland } from './model.ts'
import { cultureOf, makePlace } from './names.ts'

const NATIONAL = [
  '{n} Research Council',
  'Ministry of Science, {n}',
  '{n} Health Research Fund',
  'National Science Fund, {n}',
]
const PRIVATE = [
  '{p} Foundation',
  '{p} Trust',
  "{p} Children's Fund",
  'Fondation {p}',
  '{p} & {p} Endowment',
  'The "{p}" Fund',
]

function makeName(random: Random, home: Homeland, isNational: boolean): string {
  if (isNational) return random.pick(NATIONAL).replace('{n}', home.country.name)
  return random.pick(PRIVATE).replaceAll('{p}', makePlace(random, cultureOf(home.culture)))
}

/** Funders: national ones of the countries that publish most, then private ones. Crossref funder ids are invented. */
export function makeFunders(random: Random, homelands: readonly Homeland[], count: number): Funder[] {
  const made: Funder[] = []
  const names = new Set<string>()
  while (made.length < count) {
    const n = made.length
    const isNational = n < count * 0.6
    const home = isNational ? (homelands[n % homelands.length] ?? random.pick(homelands)) : random.pick(homelands)
    const name = makeName(random, home, isNational)
    if (names.has(name)) continue
    names.add(name)
    const id = letterId('F', n)
    const ror = random.chance(0.5) ? makeRor(random) : null
    made.push({
      id,
      name,
      country: isNational || random.chance(0.8) ? home.country : null,
      weight: zipf(n, 0.9),
      ref: { id, display_name: name, ror },
      doi: `10.13039/9${String(n).padStart(8, '0')}`,
    })
  }
  return made
}
