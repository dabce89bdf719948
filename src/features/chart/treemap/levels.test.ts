import { expect, test } from 'vitest'
import { type EntityType, findField } from '#query'
import { nextLevel } from './levels.ts'

const chainOf = (entity: EntityType, id: string): readonly string[] => {
  const field = findField(entity, id)
  const next = field && nextLevel(entity, field)
  return next ? [id, ...chainOf(entity, next.id)] : [id]
}

test.each([
  [
    'works',
    'primary_topic.domain.id',
    ['primary_topic.domain.id', 'primary_topic.field.id', 'primary_topic.subfield.id', 'primary_topic.id'],
  ],
  ['topics', 'domain.id', ['domain.id', 'field.id', 'subfield.id']],
  ['subfields', 'domain.id', ['domain.id', 'field.id']],
  ['works', 'topics.domain.id', ['topics.domain.id']],
  ['works', 'language', ['language']],
  ['works', 'primary_topic.id', ['primary_topic.id']],
] as const)('of %s, %s leads through %j', (entity, id, chain) => expect(chainOf(entity, id)).toEqual(chain))
