import { createPicker, type Picker } from '../random/picker.ts'
import type { Random } from '../random/random.ts'
import { shortOf } from '../world/ids.ts'
import type { Topic, Venue, World } from '../world/model.ts'
import type { Access, Identifiers, Outline } from './draft.ts'
import { type Copy, makeCopy, makePrimary, toLocation } from './locations.ts'

/** Finds the venue a work appears in, and others that hold copies. */
export interface Shops {
  readonly byType: ReadonlyMap<string, Picker<Venue>>
  readonly journals: ReadonlyMap<string, Picker<Venue>>
  readonly repositories: readonly Venue[]
  /** Catalogues that know of a copy without holding it. */
  readonly catalogues: readonly Venue[]
}

export function makeShops(world: World): Shops {
  const weigh = (venue: Venue) => venue.weight
  const grouped = (key: (venue: Venue) => string): Map<string, Picker<Venue>> => {
    const lists = new Map<string, Venue[]>()
    for (const venue of world.venues) lists.set(key(venue), [...(lists.get(key(venue)) ?? []), venue])
    return new Map([...lists].map(([name, list]) => [name, createPicker(list, weigh)]))
  }
  return {
    byType: grouped((venue) => venue.type),
    journals: grouped((venue) => (venue.type === 'journal' ? (venue.field ?? '') : '-')),
    repositories: world.venues.filter((venue) => venue.type === 'repository'),
    catalogues: world.venues.filter((venue) => venue.type === 'metadata'),
  }
}

const IN_REPOSITORIES = new Set([
  'preprint',
  'dataset',
  'dissertation',
  'software',
  'supplementary-materials',
  'report',
])
const IN_BOOKS = new Set(['book-chapter', 'book', 'reference-entry'])

/** Repositories by what they take: preprints of a domain, or data. */
const PREPRINT_SERVER: Readonly<Record<string, number>> = { '1': 1, '2': 2, '3': 0, '4': 3 }

function repositoryFor(random: Random, shops: Shops, work: Outline): Venue | undefined {
  const fixed =
    work.type === 'dataset' || work.type === 'software' ? 4 : (PREPRINT_SERVER[shortOf(work.topic.domain.id)] ?? 0)
  return random.chance(0.6) ? shops.repositories[fixed] : random.pick(shops.repositories)
}

const journalFor = (random: Random, shops: Shops, topic: Topic): Venue | undefined =>
  (random.chance(0.94) ? shops.journals.get(topic.field.id) : shops.journals.get(''))?.pick(random)

/** The venue of a work, `null` for works that appeared nowhere known. */
export function chooseVenue(random: Random, shops: Shops, work: Outline): Venue | null {
  if (work.isXpac && shops.catalogues.length > 0 && random.chance(0.2)) return random.pick(shops.catalogues)
  if (work.isXpac || IN_REPOSITORIES.has(work.type))
    return random.chance(0.9) ? (repositoryFor(random, shops, work) ?? null) : null
  if (IN_BOOKS.has(work.type)) {
    const type = random.pick(['book series', 'ebook platform', 'ebook platform', 'other'])
    return random.chance(0.7) ? (shops.byType.get(type)?.pick(random) ?? null) : null
  }
  if (work.type.startsWith('conference') && random.chance(0.7))
    return shops.byType.get('conference')?.pick(random) ?? null
  if (random.chance(0.09)) return null
  return journalFor(random, shops, work.topic) ?? null
}

function statusOf(primary: Copy | null, copies: readonly Copy[]): string {
  const isOpenElsewhere = copies.some((copy) => copy.isOa)
  if (primary === null || !primary.isOa) return isOpenElsewhere ? 'green' : 'closed'
  const venue = primary.venue
  if (venue?.type === 'repository') return 'green'
  if (venue?.isOa === true) return venue.apcUsd === null && venue.type === 'journal' ? 'diamond' : 'gold'
  return primary.license !== null && primary.license !== 'publisher-specific-oa' ? 'hybrid' : 'bronze'
}

const VERSION_RANK: Readonly<Record<string, number>> = { publishedVersion: 3, acceptedVersion: 2, submittedVersion: 1 }

const rankOf = (copy: Copy): number =>
  (VERSION_RANK[copy.version ?? ''] ?? 0) * 10 + (copy.license === null ? 0 : 2) + (copy.pdf === null ? 0 : 1)

/** All copies of a work and what follows from them: the best open one, the status. */
export function makeAccess(
  random: Random,
  shops: Shops,
  work: Outline,
  at: { venue: Venue | null; ids: Identifiers },
): Access {
  const isLost = at.venue === null && at.ids.doi === null && random.chance(0.3)
  const primary = isLost ? null : makePrimary(random, work, at.venue, at.ids)
  const count = isLost || work.isXpac ? 0 : Math.min(5, Math.floor(-Math.log(1 - random.next()) * 0.75))
  const hosts = [
    ...shops.repositories.slice(0, 5),
    ...random.some(shops.repositories, 3),
    ...random.some(shops.catalogues, 1),
  ]
  const copies = Array.from({ length: count }, () => makeCopy(random, work, random.pick(hosts)))
  const all = primary === null ? copies : [primary, ...copies]
  const locations = all.map((copy, index) =>
    toLocation(
      copy,
      index === 0 && at.ids.doi !== null ? at.ids.doi.replace('https://doi.org/', 'doi:') : `sample:${work.n}-${index}`,
    ),
  )
  const open = all.map((copy, index) => ({ copy, record: locations[index] })).filter(({ copy }) => copy.isOa)
  open.sort((a, b) => rankOf(b.copy) - rankOf(a.copy))
  return {
    status: statusOf(primary, copies),
    primary: primary === null ? null : (locations[0] ?? null),
    best: open[0]?.record ?? null,
    locations,
    anyRepositoryHasFulltext: all.some((copy) => copy.isOa && copy.venue?.type === 'repository'),
  }
}
