import { toNonEmpty } from '#lib/non-empty'
import type { Clause, FieldId, Match, Value } from '#query'
import type { ListDraft, ListMode, Reading } from './draft.ts'

/** A list to begin with. */
export const EMPTY_LIST: ListDraft = { kind: 'list', mode: 'any', values: [], typed: '' }

const UNKNOWN: Value = { kind: 'unknown' }

const toValue = (value: string | null): Value => (value === null ? UNKNOWN : { kind: 'is', value })

/** A list of values as a form holds it, or `null` when the match is not one (ranges, texts). */
export function toListDraft(match: Match): ListDraft | null {
  if (match.kind === 'all') return { ...EMPTY_LIST, mode: 'all', values: match.values }
  if (match.kind !== 'any' && match.kind !== 'none') return null
  const values: (string | null)[] = []
  for (const value of match.values) {
    if (value.kind === 'is') values.push(value.value)
    else if (value.kind === 'unknown') values.push(null)
    else return null
  }
  const asksPresence = values.length === 1 && values[0] === null
  if (asksPresence) return { ...EMPTY_LIST, mode: match.kind === 'any' ? 'unknown' : 'known' }
  return { ...EMPTY_LIST, mode: match.kind, values }
}

function toMatch({ mode, values }: Pick<ListDraft, 'mode' | 'values'>): Match | null {
  if (mode === 'known') return { kind: 'none', values: [UNKNOWN] }
  if (mode === 'unknown') return { kind: 'any', values: [UNKNOWN] }
  if (mode === 'all') {
    const all = toNonEmpty(values.filter((value) => value !== null))
    return all && { kind: 'all', values: all }
  }
  const listed = toNonEmpty(values.map(toValue))
  return listed && { kind: mode, values: listed }
}

/** The clause of a list; an empty list is no clause. */
export function readListDraft(field: FieldId, draft: Pick<ListDraft, 'mode' | 'values'>): Reading {
  const match = toMatch(draft)
  const clause: Clause | null = match && { field, match }
  return { ok: true, clauses: clause ? [clause] : [] }
}

/** Naming a value leaves the mere question for presence. */
const withValues = (mode: ListMode): ListMode => (mode === 'known' || mode === 'unknown' ? 'any' : mode)

/** The draft with a value put in or taken out. */
export function withToggled(draft: ListDraft, value: string | null): ListDraft {
  const isThere = draft.values.includes(value)
  const values = isThere ? draft.values.filter((other) => other !== value) : [...draft.values, value]
  return { ...draft, mode: withValues(draft.mode), values }
}

/** The draft with values added; those it has already stay where they are. */
export function withAdded(draft: ListDraft, added: readonly string[]): ListDraft {
  const fresh = [...new Set(added)].filter((value) => !draft.values.includes(value))
  return { ...draft, mode: withValues(draft.mode), values: [...draft.values, ...fresh] }
}

/** The draft with what is typed taken in as a value, trimmed. */
export function withTypedTaken(draft: ListDraft): ListDraft {
  const typed = draft.typed.trim()
  return typed === '' ? draft : { ...withAdded(draft, [typed]), typed: '' }
}
