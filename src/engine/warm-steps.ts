import { type EntityType, emptyQuery, type Field, fieldsOf, type Query, toFieldId } from '#query'
import type { Ground } from './answers/ground.ts'
import { answerGroups } from './answers/groups.ts'
import type { HitFinder } from './answers/hits.ts'
import { answerList } from './answers/list.ts'
import { warmSuggest } from './answers/suggest.ts'
import { warmSearchSteps } from './search/indexes.ts'

/** Entities whose records are loaded before they are asked for, likeliest first. */
const ENTITIES: readonly EntityType[] = [
  'works',
  'authors',
  'institutions',
  'sources',
  'topics',
  'publishers',
  'funders',
  'countries',
]

interface Answering {
  readonly ground: Ground
  readonly hits: HitFinder
}

/**
 * What is likely to be asked next, prepared step by step, so that no question waits for more than one: the records, the
 * usual fields with the names of their groups, searches, then all other fields that works are grouped by.
 */
export function* warmSteps({ ground, hits }: Answering): Iterable<() => Promise<unknown>> {
  yield () => ground.ready()
  for (const entity of ENTITIES) {
    for (const root of ground.store(entity).roots) yield () => ground.store(entity).need([root])
  }
  yield* fieldSteps(ground, true)
  yield* rehearsals({ ground, hits })
  for (const entity of ENTITIES) if (entity !== 'works') yield () => warmSuggest(ground, entity)
  yield* warmSearchSteps(ground, 'works')
  yield* fieldSteps(ground, false)
}

const OPEN: Query = {
  ...emptyQuery('works', 'sample'),
  filter: [{ field: toFieldId('open_access.is_oa'), match: { kind: 'any', values: [{ kind: 'is', value: 'true' }] } }],
}

/** Statements run slowly the first time, until the browser has translated the parts of the database they use. */
function* rehearsals(answering: Answering): Iterable<() => Promise<unknown>> {
  const group = { query: OPEN, includeUnknown: true, top: 200, cursor: null }
  for (const field of ['type', 'publication_year', 'authorships.countries', 'authorships.author.id'].map(toFieldId)) {
    yield () => answerGroups({ ...group, field }, answering)
  }
  const sort = [{ key: toFieldId('cited_by_count'), direction: 'desc' }] as const
  yield () => answerList({ query: OPEN, sort, cursor: null, pageSize: 1, select: ['id'] }, answering)
}

/** Fields with the most different values first: theirs are the tables that take long to make. */
const weightOf = ({ kind }: Field): number => (kind === 'string' ? 2 : kind === 'external-id' || kind === 'id' ? 1 : 0)

function* fieldSteps(ground: Ground, isUsual: boolean): Iterable<() => Promise<unknown>> {
  const fields = fieldsOf('works').filter(
    (field) => field.canGroup && field.aliasOf === null && field.isUsual === isUsual,
  )
  const ordered = isUsual ? fields : fields.toSorted((one, other) => weightOf(other) - weightOf(one))
  for (const field of ordered) {
    yield () => ground.fieldTable(field)
    for (const entity of field.refersTo) yield () => names(ground, entity)
  }
}

/** Groups are named by looking their ids up. */
async function names(ground: Ground, entity: EntityType): Promise<void> {
  await ground.store(entity).need(['id'])
  ground.store(entity).rowOf('')
}
