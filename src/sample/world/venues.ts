import type { JsonObject } from '#lib/json'
import { FIXED_REPOSITORIES, VENUE_NAMES, VENUE_TYPES } from '../banks/venue-names.ts'
import { createPicker, zipf } from '../random/picker.ts'
import type { Random } from '../random/random.ts'
import { letterId } from './ids.ts'
import type { Homeland, Institution, Publisher, Topic, Venue } from './model.ts'
import { cultureOf, makePlace } from './names.ts'

const TYPES = createPicker(VENUE_TYPES, (row) => row.share)

/** Makes the venues of one world. Holds what they draw from. */
interface Outside {
  readonly random: Random
  readonly topics: readonly Topic[]
  readonly homelands: readonly Homeland[]
  readonly institutions: readonly Institution[]
  readonly publishers: readonly Publisher[]
}

const checkDigit = (digits: string): string => {
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (8 - index), 0)
  const rest = (11 - (sum % 11)) % 11
  return rest === 10 ? 'X' : String(rest)
}

/** An ISSN with a right check digit, in the 9 range. */
function issnOf(n: number): string {
  const digits = String(9_000_000 + n * 37)
  return `${digits.slice(0, 4)}-${digits.slice(4)}${checkDigit(digits)}`
}

function chooseHost(outside: Outside, type: string): Venue['host'] {
  const { random, institutions, publishers } = outside
  if (random.chance(0.12)) return null
  if (type === 'repository') {
    const { id, name, lineage } = random.pick(institutions)
    return { id, name, lineage }
  }
  const rank = Math.floor(publishers.length * random.next() ** 2)
  const publisher = publishers[rank]
  return publisher === undefined ? null : { id: publisher.id, name: publisher.name, lineage: publisher.lineage }
}

function refOf(venue: Omit<Venue, 'ref'>): JsonObject {
  const { id, name, issn, isOa, isInDoaj, isCore, host, type } = venue
  return {
    id,
    display_name: name,
    issn_l: issn[0] ?? null,
    issn: issn.length > 0 ? issn : null,
    is_oa: isOa,
    is_in_doaj: isInDoaj,
    is_core: isCore,
    host_organization: host?.id ?? null,
    host_organization_name: host?.name ?? null,
    host_organization_lineage: host?.lineage ?? [],
    type,
  }
}

function accessOf(random: Random, type: string): Pick<Venue, 'isOa' | 'isInDoaj' | 'apcUsd'> {
  if (type === 'repository') return { isOa: true, isInDoaj: false, apcUsd: null }
  const isOa = type === 'journal' && random.chance(0.35)
  const hasApc = type === 'journal' && random.chance(isOa ? 0.6 : 0.4)
  return { isOa, isInDoaj: isOa && random.chance(0.8), apcUsd: hasApc ? random.between(4, 90) * 50 : null }
}

function makeVenue(
  outside: Outside,
  plan: { name: string; type: string; isCore: number; topic: Topic | null; home: Homeland },
  n: number,
): Venue {
  const { random } = outside
  const { name, type, topic, home } = plan
  const hasIssn = type !== 'repository' && type !== 'metadata' && type !== 'ebook platform' && random.chance(0.88)
  const issn = hasIssn ? [issnOf(n * 2), ...(random.chance(0.5) ? [issnOf(n * 2 + 1)] : [])] : []
  const venue = {
    id: letterId('S', n),
    name,
    type,
    issn,
    ...accessOf(random, type),
    isCore: random.chance(plan.isCore),
    host: chooseHost(outside, type),
    country: random.chance(0.85) ? home.country : null,
    language: random.chance(0.25) ? cultureOf(home.culture).language : 'en',
    field: topic?.field.id ?? null,
    firstYear: random.between(1950, 2018),
    weight: zipf(random.int(300) + 2, 0.75),
  }
  return { ...venue, ref: refOf(venue) }
}

function nameVenue(random: Random, type: string, topic: Topic, home: Homeland): string {
  const about = random.chance(0.4) ? topic.subfield.name : topic.name.replace(/ and .*/, '')
  return random
    .pick(VENUE_NAMES[type] ?? ['{p} {t}'])
    .replace('{t}', about)
    .replace('{p}', makePlace(random, cultureOf(home.culture)))
}

/** What is settled about a venue before the rest is drawn. */
interface Wish {
  readonly name?: string
  readonly type: string
  readonly isCore: number
  readonly field?: string
}

/** Venues every sample has: the named ones, a journal for each field, and one of every type. */
function makeWishes(topics: readonly Topic[]): readonly Wish[] {
  const fields = [...new Set(topics.map((topic) => topic.field.id))]
  return [
    ...FIXED_REPOSITORIES.map((name) => ({ name, type: 'repository', isCore: 0 })),
    ...fields.map((field) => ({ field, type: 'journal', isCore: 1 })),
    ...TYPES.members,
  ]
}

const FOR_ALL_FIELDS = new Set(['repository', 'ebook platform', 'metadata'])

/** Venues of every type; every field has at least one journal once there are enough of them. */
export function makeVenues(outside: Outside, count: number): Venue[] {
  const { random, topics, homelands } = outside
  const homes = createPicker(homelands, (home) => home.weight)
  const byWeight = createPicker(topics, (topic) => topic.weight)
  const wishes = makeWishes(topics)
  const names = new Set<string>()
  const made: Venue[] = []
  while (made.length < count) {
    const n = made.length
    const wish = wishes[n] ?? TYPES.pick(random)
    const { type, isCore } = wish
    const { name: fixed, field }: Partial<Wish> = wish
    const topic =
      field === undefined ? byWeight.pick(random) : random.pick(topics.filter((one) => one.field.id === field))
    const home = homes.pick(random)
    const name = fixed ?? nameVenue(random, type, topic, home)
    if (names.has(name)) continue
    names.add(name)
    const isGeneral = FOR_ALL_FIELDS.has(type) || random.chance(0.06)
    made.push(makeVenue(outside, { name, type, isCore, topic: isGeneral ? null : topic, home }, n))
  }
  return made
}
