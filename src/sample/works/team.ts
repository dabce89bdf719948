import type { JsonObject } from '#lib/json'
import { createPicker, type Picker } from '../random/picker.ts'
import type { Random } from '../random/random.ts'
import { shortOf } from '../world/ids.ts'
import type { Author, Institution, World } from '../world/model.ts'
import type { Outline } from './draft.ts'

/** Mean number of co-authors beside the first, by domain, for a paper of about 2020. */
const MEAN_COAUTHORS: Readonly<Record<string, number>> = { '1': 5, '2': 1.7, '3': 3.8, '4': 5.6 }

const SOLITARY = new Set([
  'paratext',
  'editorial',
  'book-review',
  'reference-entry',
  'dissertation',
  'peer-review',
  'libguides',
])

/** Finds people for a work: by topic, by institution, or anybody. */
export interface Staff {
  readonly byTopic: ReadonlyMap<string, Picker<Author>>
  readonly byInstitution: ReadonlyMap<string, readonly Author[]>
  readonly all: Picker<Author>
}

const pushTo = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

export function makeStaff(world: World): Staff {
  const byTopic = new Map<string, Author[]>()
  const byInstitution = new Map<string, Author[]>()
  for (const author of world.authors) {
    pushTo(byTopic, author.topic.id, author)
    if (author.second !== null) pushTo(byTopic, author.second.id, author)
    for (const institution of author.institutions) pushTo(byInstitution, institution.id, author)
  }
  const weigh = (author: Author) => author.weight
  return {
    byTopic: new Map([...byTopic].map(([id, authors]) => [id, createPicker(authors, weigh)])),
    byInstitution,
    all: createPicker(world.authors, weigh),
  }
}

function sizeOf(random: Random, work: Outline): number {
  if (work.hasHugeTeam) return random.between(101, 260)
  if (SOLITARY.has(work.type))
    return random.chance(work.type === 'paratext' ? 0.9 : 0.08) ? 0 : random.chance(0.85) ? 1 : 2
  if (random.chance(0.025)) return 0
  const growth = 0.25 + 0.75 * Math.min(1, Math.max(0, ((work.year ?? 2000) - 1950) / 70))
  const mean = (MEAN_COAUTHORS[shortOf(work.topic.domain.id)] ?? 2) * growth
  return Math.min(60, 1 + Math.floor(-Math.log(1 - random.next()) * mean))
}

/** Draws somebody, preferring people who were active in that year. */
function draw(random: Random, from: Picker<Author>, year: number | null): Author {
  let author = from.pick(random)
  for (let tries = 0; tries < 5 && year !== null && (year < author.firstYear || year > author.lastYear); tries += 1)
    author = from.pick(random)
  return author
}

function gather(random: Random, staff: Staff, work: Outline, size: number): Author[] {
  const pool = staff.byTopic.get(work.topic.id) ?? staff.all
  const team = new Set<Author>()
  for (let tries = 0; team.size < size && tries < size * 3; tries += 1) {
    const [lead] = team
    const home = lead?.institutions[0]
    const colleagues = home === undefined ? undefined : staff.byInstitution.get(home.id)
    if (work.hasHugeTeam || lead === undefined) team.add(draw(random, work.hasHugeTeam ? staff.all : pool, work.year))
    else if (colleagues !== undefined && random.chance(0.35)) team.add(random.pick(colleagues))
    else team.add(draw(random, random.chance(0.9) ? pool : staff.all, work.year))
  }
  return [...team]
}

const affiliationText = (institution: Institution, work: Outline): string =>
  `Department of ${work.topic.subfield.name}, ${institution.name}, ${institution.place}, ${institution.homeland.country.name}`

/** Where an author says to be from on this work: nothing at all quite often, more so in older works. */
function placesOf(random: Random, author: Author, work: Outline): readonly Institution[] {
  if (random.chance((work.year ?? 2000) < 1990 ? 0.45 : 0.14)) return []
  const [main, second] = author.institutions
  if (main === undefined) return []
  return second !== undefined && random.chance(0.45) ? [main, second] : [main]
}

interface Seat {
  readonly position: 'first' | 'middle' | 'last'
  readonly isCorresponding: boolean
}

function makeAuthorship(random: Random, work: Outline, author: Author, seat: Seat): JsonObject {
  const places = placesOf(random, author, work)
  const texts = places.map((institution) => affiliationText(institution, work))
  // Text without a match to an institution, as it is common for older records.
  const unmatched = places.length === 0 && random.chance(0.3) ? ['Dept. of Research, Unknown Institute'] : []
  const isUnidentified = random.chance(0.008)
  return {
    author_position: seat.position,
    author: isUnidentified ? { id: null, display_name: author.name, orcid: null } : author.ref,
    institutions: places.map((institution) => institution.ref),
    countries: [...new Set(places.map((institution) => institution.homeland.country.code))],
    is_corresponding: seat.isCorresponding,
    raw_author_name: random.pick(author.rawNames),
    raw_orcid: author.orcid !== null && !isUnidentified && random.chance(0.3) ? author.orcid : null,
    raw_affiliation_strings: [...texts, ...unmatched],
    affiliations: texts.map((text, index) => ({
      raw_affiliation_string: text,
      institution_ids: places[index] === undefined ? [] : [places[index].id],
    })),
  }
}

/** Everybody who signed a work, in order. */
export function makeTeam(random: Random, staff: Staff, work: Outline): JsonObject[] {
  const size = sizeOf(random, work)
  const people = size === 0 ? [] : gather(random, staff, work, size)
  const corresponding = random.chance(0.25) ? -1 : random.chance(0.7) ? 0 : people.length - 1
  return people.map((author, index) => {
    const position = index === 0 ? 'first' : index === people.length - 1 ? 'last' : 'middle'
    return makeAuthorship(random, work, author, { position, isCorresponding: index === corresponding })
  })
}
