import { describe, expect, it } from 'vitest'
import { ENTITY_TYPES, type EntityType, fieldsOf, findField, formatFilter, parseFilter } from '#query'
import { FILTERS } from './draft.cases.ts'
import { subjectOf } from './subject.ts'
import { readDraft, toDraft } from './subject-draft.ts'

const subjectFor = (entity: EntityType, name: string) => {
  const field = findField(entity, name)
  if (!field) throw new Error(`No field ${name} of ${entity}`)
  return subjectOf(entity, field)
}

describe('a draft', () => {
  it.each(FILTERS)('of %s gives the clause back', (entity, text, kind) => {
    const { filter } = parseFilter(text, entity)
    const [clause] = filter
    if (!clause) throw new Error('nothing was read')
    const subject = subjectFor(entity, clause.field)
    const draft = toDraft(subject, filter)
    expect(draft.kind).toBe(kind)
    const reading = readDraft(subject, draft)
    expect(reading).toEqual({ ok: true, clauses: filter })
    expect(formatFilter(reading.ok ? reading.clauses : [], entity)).toBe(text)
  })

  it('of nothing is no clause for any field of any entity, but yes for a question of yes or no', () => {
    for (const entity of ENTITY_TYPES)
      for (const field of fieldsOf(entity)) {
        const subject = subjectOf(entity, field)
        const yes = { field: field.id, match: { kind: 'any', values: [{ kind: 'is', value: 'true' }] } }
        const clauses = field.kind === 'boolean' ? [yes] : []
        expect(readDraft(subject, toDraft(subject, []))).toEqual({ ok: true, clauses })
      }
  })
})
