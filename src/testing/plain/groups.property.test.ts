import { describe, expect, test } from 'vitest'
import { clauseOfGroup, ENTITY_TYPES, type EntityType, type Field, fieldsOf } from '#query'
import { aQuery } from '../builders.ts'
import { fixtureRecords } from '../fixture-records.ts'
import { createArraySource } from './array-source.ts'

/* Law: the clause made from a group selects exactly the records the group counted. */

const options = { lane: 'person', why: 'law' } as const
const source = createArraySource(fixtureRecords())

const groupable = (entity: EntityType): readonly Field[] =>
  fieldsOf(entity).filter((field) => source.can.whyNotGroup(entity, field.id) === null)

/** Groups looked at for each field: the largest, and the unknown one. */
const TOP = 4

async function mismatches(entity: EntityType, field: Field): Promise<readonly string[]> {
  const request = { query: aQuery(entity), field: field.id, includeUnknown: true, top: 200 }
  const { groups } = await source.group(request, options)
  const looked = groups.filter(({ key }, index) => index < TOP || key === null)
  const wrong: string[] = []
  for (const { key, count } of looked) {
    const made = clauseOfGroup(entity, field.id, key)
    if ('whyNot' in made) continue
    const query = aQuery(entity, '', { filter: [made.clause] })
    const { total } = await source.list({ query, sort: [], cursor: null, pageSize: 1, select: ['id'] }, options)
    // Records without a yes or no stand in the group of no, and no filter selects both (reference § 9.5).
    const isFolded = field.kind === 'boolean' && key === 'false'
    const found = total.kind === 'exact' ? total.count : -1
    if (isFolded ? found > count : found !== count) wrong.push(`${field.id}:${key} counts ${count}, finds ${found}`)
  }
  return wrong
}

describe('drilling into a group', () => {
  const entities = ENTITY_TYPES.filter((entity) => source.can.whyNotEntity(entity) === null)

  test.each(entities)(
    'of %s finds what it counted',
    async (entity) => {
      const wrong: string[] = []
      for (const field of groupable(entity)) wrong.push(...(await mismatches(entity, field)))
      expect(wrong).toEqual([])
    },
    60_000,
  )
})
