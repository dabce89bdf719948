import { toNonEmpty } from '#lib/non-empty'
import type { FieldId, Match } from '#query'
import type { Reading, TextDraft } from './draft.ts'

/** Search texts as a form holds them, or `null` when the match is of another kind. */
export const toTextDraft = (match: Match): TextDraft | null =>
  match.kind === 'text' ? { kind: 'text', queries: match.queries } : null

/** The clause of search texts; empty lines count for nothing. */
export function readTextDraft(field: FieldId, { queries }: TextDraft): Reading {
  const said = toNonEmpty(queries.filter((query) => query.trim() !== ''))
  return { ok: true, clauses: said ? [{ field, match: { kind: 'text', queries: said } }] : [] }
}
