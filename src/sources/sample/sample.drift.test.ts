import { expect, it } from 'vitest'
import { ENTITY_TYPES, type EntityType, type Field, fieldsOf } from '#query'
import { generateSample } from '#sample'
import { createWorld, valuesOf } from '#testing'
import { EMPTY_ENTITIES, EMPTY_FIELDS } from './empty.ts'

const records = generateSample({ seed: 'bibscope', works: 3000 })
const world = createWorld(records)

const isHeld = (entity: EntityType, field: Field): boolean =>
  records[entity].some((record) => valuesOf(entity, field, { record, world }).length > 0)

const emptyFields = (entity: EntityType): readonly string[] =>
  fieldsOf(entity)
    .filter((field) => field.kind !== 'search' && field.kind !== 'collection' && field.aliasOf === null)
    .filter((field) => !isHeld(entity, field))
    .map((field) => field.id)

it('the entities said to be empty are those without records', () => {
  expect([...EMPTY_ENTITIES]).toEqual(ENTITY_TYPES.filter((entity) => records[entity].length === 0))
})

it('the fields said to be empty are those without a value in any record', () => {
  const found = ENTITY_TYPES.filter((entity) => !EMPTY_ENTITIES.has(entity))
    .map((entity) => [entity, emptyFields(entity)] as const)
    .filter(([, fields]) => fields.length > 0)
  const said = Object.entries(EMPTY_FIELDS).map(([entity, fields]) => [entity, [...fields]])
  // The line to paste stands in the failure.
  expect(said, JSON.stringify(Object.fromEntries(found), null, 2)).toEqual(found)
})
