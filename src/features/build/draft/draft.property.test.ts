import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Clause, canonicalQuery, ENTITY_TYPES, type EntityType, emptyQuery, findField } from '#query'
import { arbitraryClause } from '../../../testing/arbitrary-query.ts'
import { subjectOf } from './subject.ts'
import { readDraft, readWire, toDraft, toWireDraft } from './subject-draft.ts'

const canonical = (entity: EntityType, filter: readonly Clause[]) =>
  canonicalQuery({ ...emptyQuery(entity), filter }).filter

const canonicalOf = (entity: EntityType, clause: Clause): Clause => canonical(entity, [clause])[0] ?? clause

const anyClause = fc
  .constantFrom(...ENTITY_TYPES)
  .chain((entity) => arbitraryClause(entity).map((clause) => ({ entity, clause: canonicalOf(entity, clause) })))

describe('law', () => {
  it('reading the draft of a clause gives the clause back, whatever the clause', () => {
    fc.assert(
      fc.property(anyClause, ({ entity, clause }) => {
        const field = findField(entity, clause.field)
        if (field === null || clause.match.kind === 'raw') return
        const subject = subjectOf(entity, field)
        const draft = toDraft(subject, [clause])
        const reading = readDraft(subject, draft)
        if (draft.kind === 'wire') return
        expect(reading).toEqual({ ok: true, clauses: [clause] })
      }),
      { seed: 7, numRuns: 2000 },
    )
  })

  it('reading clauses as text gives them back in canonical form', () => {
    fc.assert(
      fc.property(anyClause, ({ entity, clause }) => {
        const [tidy] = canonical(entity, [clause])
        if (tidy === undefined) return
        const reading = readWire(entity, toWireDraft(entity, [tidy]).text)
        if (!reading.ok) throw new Error(reading.explanation.what)
        expect(canonical(entity, reading.clauses)).toEqual([tidy])
      }),
      { seed: 7, numRuns: 2000 },
    )
  })

  it('hardly any clause needs to be edited as text', () => {
    const drafts = fc.sample(anyClause, { seed: 7, numRuns: 2000 }).flatMap(({ entity, clause }) => {
      const field = findField(entity, clause.field)
      return field === null || clause.match.kind === 'raw' ? [] : [toDraft(subjectOf(entity, field), [clause])]
    })
    expect(drafts.filter(({ kind }) => kind === 'wire').length / drafts.length).toBeLessThan(0.05)
  })
})
