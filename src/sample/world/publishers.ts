import { zipf } from '../random/picker.ts'
import type { Random } from '../random/random.ts'
import { letterId } from './ids.ts'
import type { Country, Homeland, Publisher } from './model.ts'
import { cultureOf, makePlace } from './names.ts'

const HOUSE_SHAPES = [
  '{p} Academic Press',
  '{p} Publishing',
  '{p} Open',
  'Verlag {p}',
  '{p} University Press',
  '{p} & Company',
  'Éditions {p}',
  'Society of {p} Scholars',
  '{p} Group',
  'Editorial {p}',
]
const IMPRINT_SHAPES = ['{n} Medical', '{n} Online', '{n} Proceedings', '{n} Humanities', '{n} "Classics"', '{n} Asia']

function chooseCountry(random: Random, homelands: readonly Homeland[]): Homeland {
  // Publishing is more concentrated than research: the first few countries hold most houses.
  return random.chance(0.6) ? random.pick(homelands.slice(0, 9)) : random.pick(homelands)
}

function makeHouse(random: Random, homelands: readonly Homeland[], names: Set<string>, n: number): Publisher {
  const home = chooseCountry(random, homelands)
  const country: Country | null = random.chance(0.9) ? home.country : null
  const id = letterId('P', n)
  let name = ''
  do name = random.pick(HOUSE_SHAPES).replace('{p}', makePlace(random, cultureOf(home.culture)))
  while (names.has(name))
  return { id, name, parent: null, level: 0, lineage: [id], country, weight: zipf(n, 1.1) }
}

function makeImprint(random: Random, parent: Publisher, n: number): Publisher {
  const id = letterId('P', n)
  const name = random.pick(IMPRINT_SHAPES).replace('{n}', parent.name)
  const country = random.chance(0.7) ? parent.country : null
  return {
    id,
    name,
    parent,
    level: parent.level + 1,
    lineage: [id, ...parent.lineage],
    country,
    weight: parent.weight * 0.5,
  }
}

/** Publishers, about a fifth of them imprints of others, at most two levels deep. */
export function makePublishers(random: Random, homelands: readonly Homeland[], count: number): Publisher[] {
  const made: Publisher[] = []
  const names = new Set<string>()
  while (made.length < count) {
    const parent = made.length > 4 && random.chance(0.2) ? random.pick(made.slice(0, 30)) : null
    const isImprint = parent !== null && parent.level < 2
    const next = isImprint ? makeImprint(random, parent, made.length) : makeHouse(random, homelands, names, made.length)
    if (names.has(next.name)) continue
    names.add(next.name)
    made.push(next)
  }
  return made
}
