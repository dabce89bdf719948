import type { JsonObject } from '#lib/json'
import { ENTITY_TYPES, type EntityType } from '#query'
import { makeAuthorRecords } from './entities/authors.ts'
import type { Context } from './entities/context.ts'
import { makeInstitutionRecords } from './entities/institutions.ts'
import { makeFunderRecords, makePublisherRecords } from './entities/organisations.ts'
import { makeKeywordRecords, makeSubjectTree, makeTopicRecords } from './entities/subjects.ts'
import { Tallies } from './entities/tallies.ts'
import { makeVenueRecords } from './entities/venues.ts'
import { makeVocabularies } from './entities/vocabularies.ts'
import { makeWorkKeys } from './entities/work-keys.ts'
import { createRandom } from './random/random.ts'
import { makeWorks } from './works/works.ts'
import { makeWorld } from './world/world.ts'

/** What to make. The same options give the same records, at any time. */
export interface SampleOptions {
  readonly seed?: string
  /** How many works; everything else follows from it. 50,000 when left out. */
  readonly works?: number
}

/** Records of every entity type in the shape of the provider's documents; types without records have an empty list. */
export type SampleRecords = Readonly<Record<EntityType, readonly JsonObject[]>>

/**
 * Makes the synthetic sample. Closed vocabularies are real; people, organisations, venues, topics and titles are
 * invented. Full-URL ids; works in the order of their dates; authorships complete (a list cuts them at 100).
 * Law: the counts of a record are those of the works its own filter selects (`works_filter` of the catalog), the
 * expansion corpus left out as the provider does by default; `cited_by_count` of a work is the number of works in the
 * sample that refer to it.
 */
export function generateSample({ seed = 'bibscope', works: count = 50_000 }: SampleOptions = {}): SampleRecords {
  const random = createRandom(seed)
  const world = makeWorld(random.fork('world'), count)
  const works = makeWorks(random.fork('works'), world, count)
  const counted = works.filter((work) => work['is_xpac'] !== true)
  const tallies = new Tallies()
  const keysOf = makeWorkKeys(world.countries)
  for (const work of counted) tallies.add(work, keysOf(work))
  const topicsById = new Map(world.topics.map((topic) => [topic.id, topic]))
  const context: Context = { world, tallies, topicsById, random: random.fork('entities'), works: counted }
  const made: Partial<Record<EntityType, readonly JsonObject[]>> = {
    works,
    authors: makeAuthorRecords(context),
    sources: makeVenueRecords(context),
    institutions: makeInstitutionRecords(context),
    publishers: makePublisherRecords(context),
    funders: makeFunderRecords(context),
    topics: makeTopicRecords(context),
    keywords: makeKeywordRecords(context),
    ...makeSubjectTree(context),
    ...makeVocabularies(context),
  }
  // `fromEntries` forgets its keys; here they are all entity types.
  return Object.fromEntries(ENTITY_TYPES.map((type) => [type, made[type] ?? []])) as unknown as SampleRecords
}
