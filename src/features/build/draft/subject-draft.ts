import { assertNever } from '#lib/assert-never'
import type { Explanation } from '#lib/explanation'
import { type Clause, type EntityType, formatFilter, parseFilter } from '#query'
import { comparesOf, emptyDateRow, readDateDraft, toDateDraft } from './date.ts'
import type { Draft, ListDraft, Reading, WireDraft } from './draft.ts'
import { EMPTY_LIST, readListDraft, toListDraft, withTypedTaken } from './list.ts'
import { emptyNumberRow, readNumberDraft, toNumberDraft } from './number.ts'
import type { Subject } from './subject.ts'
import { readTextDraft, toTextDraft } from './text.ts'

/** The draft an editor of a subject begins with when there is no clause yet. */
export function emptyDraft({ kind, field, dates }: Subject): Draft {
  switch (kind) {
    case 'entity':
    case 'vocabulary':
    case 'string':
    case 'external-id':
      return EMPTY_LIST
    case 'boolean':
      // Who asks for a quality mostly wants what has it.
      return { ...EMPTY_LIST, values: ['true'] }
    case 'number':
      return {
        kind: 'number',
        mode: 'any',
        rows: [emptyNumberRow(field.operators.includes('range') ? 'between' : 'exactly')],
      }
    case 'date':
      return { kind: 'date', rows: [emptyDateRow(comparesOf(dates)[0] ?? 'on')] }
    case 'text':
      return { kind: 'text', queries: [''] }
    default:
      return assertNever(kind)
  }
}

/** The clauses as text of the filter grammar. */
export const toWireDraft = (entity: EntityType, clauses: readonly Clause[]): WireDraft => ({
  kind: 'wire',
  text: formatFilter(clauses, entity),
})

function formDraft({ kind, dates }: Subject, clauses: readonly Clause[]): Draft | null {
  if (kind === 'date') return toDateDraft(dates, clauses)
  const [clause, ...others] = clauses
  if (clause === undefined || others.length > 0) return null
  switch (kind) {
    case 'number':
      return toNumberDraft(clause.match)
    case 'text':
      return toTextDraft(clause.match)
    default:
      return toListDraft(clause.match)
  }
}

/** The clauses of a subject as its editor holds them; as text where no form can hold them. */
export function toDraft(subject: Subject, clauses: readonly Clause[]): Draft {
  if (clauses.length === 0) return emptyDraft(subject)
  return formDraft(subject, clauses) ?? toWireDraft(subject.entity, clauses)
}

/** The clauses of a text of the filter grammar, or the first thing in it that could not be read. */
export function readWire(entity: EntityType, text: string): Reading {
  const { filter, unread, problems } = parseFilter(text, entity)
  const [first] = unread
  if (first === undefined) return { ok: true, clauses: filter }
  const problem = problems.find((one) => one.text === first)
  return { ok: false, explanation: problem?.explanation ?? notRead(first) }
}

const notRead = (text: string) => ({
  what: `“${text}” could not be read.`,
  why: 'A filter is written as field:value, several of them with commas between.',
  fix: 'Correct the text, or close the editor unchanged.',
})

const notTaken = (typed: string): Explanation => ({
  what: `“${typed}” is not taken yet.`,
  why: 'It stands in the text field, and only what is picked from the list counts.',
  fix: 'Pick a value with Enter or a click, or empty the text field.',
})

/** A list: where values are typed, what stands in the text field is one; where they are picked, it is a search for one. */
function readList({ field, kind }: Subject, draft: ListDraft): Reading {
  if (kind === 'string' || kind === 'external-id') return readListDraft(field.id, withTypedTaken(draft))
  const typed = draft.typed.trim()
  const isSearchDone = typed === '' || draft.typed === draft.served
  const asksValues = draft.mode !== 'known' && draft.mode !== 'unknown'
  return isSearchDone || !asksValues ? readListDraft(field.id, draft) : { ok: false, explanation: notTaken(typed) }
}

/** The clauses a draft stands for. */
export function readDraft(subject: Subject, draft: Draft): Reading {
  const { entity, field, dates } = subject
  switch (draft.kind) {
    case 'list':
      return readList(subject, draft)
    case 'number':
      return readNumberDraft(field, draft)
    case 'date':
      return readDateDraft(dates, draft)
    case 'text':
      return readTextDraft(field.id, draft)
    case 'wire':
      return readWire(entity, draft.text)
    default:
      return assertNever(draft)
  }
}
