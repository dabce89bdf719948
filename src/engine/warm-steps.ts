import { type EntityType, fieldsOf } from '#query'
import type { Ground } from './answers/ground.ts'
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

/**
 * What is likely to be asked next, prepared step by step, so that no question waits for more than one: the records, the
 * usual fields with the names of their groups, searches, then all other fields that works are grouped by.
 */
export function* warmSteps(ground: Ground): Iterable<() => Promise<unknown>> {
  yield () => ground.ready()
  for (const entity of ENTITIES) {
    for (const root of ground.store(entity).roots) yield () => ground.store(entity).need([root])
  }
  yield* fieldSteps(ground, true)
  for (const entity of ENTITIES) if (entity !== 'works') yield () => warmSuggest(ground, entity)
  yield* warmSearchSteps(ground, 'works')
  yield* fieldSteps(ground, false)
}

function* fieldSteps(ground: Ground, isUsual: boolean): Iterable<() => Promise<unknown>> {
  const fields = fieldsOf('works').filter(
    (field) => field.canGroup && field.aliasOf === null && field.isUsual === isUsual,
  )
  for (const field of fields) {
    yield () => ground.fieldTable(field)
    for (const entity of field.refersTo) yield () => names(ground, entity)
  }
}

/** Groups are named by looking their ids up. */
async function names(ground: Ground, entity: EntityType): Promise<void> {
  await ground.store(entity).need(['id'])
  ground.store(entity).rowOf('')
}
