import { useDebouncedValue } from '@mantine/hooks'
import { type SuggestionsAnswer, useSuggestions } from '#data'
import { formatCount } from '#lib/count'
import { canonicalValue, entityInfo, type Field, type Query } from '#query'
import type { Suggestion } from '#sources'
import { useCounts } from './useCounts.ts'
import { matchingOptions, unknownOptionOf, type ValueOption } from './value-option.ts'

/** Typing pauses this long before anything is asked. */
const TYPING_PAUSE_MS = 250
const MOST_OFFERED = 20

interface EntityOptions {
  readonly options: readonly ValueOption[]
  readonly status: string | null
}

interface Asked {
  readonly field: Field
  readonly others: Query
  readonly typed: string
}

/** Suggestions of the one or two entities a field takes ids of. */
function useBothSuggestions({ field, others, typed }: Asked): readonly SuggestionsAnswer[] {
  const [first = 'works', second] = field.refersTo
  const one = useSuggestions(others.source, first, typed)
  const other = useSuggestions(others.source, second ?? first, second === undefined ? '' : typed)
  return second === undefined ? [one] : [one, other]
}

function toOption(field: Field, { id, label, hint, worksCount, entity }: Suggestion): ValueOption {
  const kind = field.refersTo.length > 1 ? entityInfo(entity).labelSingular.toLowerCase() : null
  const size = worksCount === null ? null : `${formatCount(worksCount)} works in all`
  return {
    value: canonicalValue(field, id),
    label,
    hint: [kind, hint, size].filter(Boolean).join(' · ') || null,
    count: null,
  }
}

function suggestedOptions(asked: Asked, answers: readonly SuggestionsAnswer[], isTyping: boolean): EntityOptions {
  const suggestions = answers.flatMap((answer) => answer.suggestions)
  const all = suggestions
    .filter(({ entity }) => asked.field.refersTo.includes(entity))
    .map((one) => toOption(asked.field, one))
  const failed = answers.find((answer) => answer.error !== null)
  if (failed?.error) return { options: [], status: `No suggestions. ${failed.error.explanation.why}` }
  const isWaiting = isTyping || answers.some(({ status, isOld }) => status === 'loading' || isOld)
  // Those of the text before are kept as far as they fit: Enter must not take what was meant by other letters.
  if (isWaiting) return { options: matchingOptions(all, asked.typed), status: 'Looking…' }
  if (all.length === 0) return { options: [], status: `Nothing found for “${asked.typed}”.` }
  return {
    options: all,
    status: `${all.length === 1 ? '1 suggestion' : `${all.length} suggestions`}. Enter takes the marked one.`,
  }
}

/** Whether the commonest values are worth asking for: not where groups come without names, nor for single works. */
const hasNamedGroups = (field: Field): boolean => !field.hasNamesAsIds && !field.refersTo.includes('works')

/**
 * What a person can take in a field of ids: while nothing is typed the commonest values of the present query, then
 * suggestions for what is typed, asked for when the typing pauses.
 */
export function useEntityOptions(asked: Asked): EntityOptions {
  const { field, others } = asked
  const now = asked.typed.trim()
  const [paused] = useDebouncedValue(now, TYPING_PAUSE_MS)
  const typed = now === '' ? '' : paused
  const answers = useBothSuggestions({ field, others, typed })
  const isAsked = hasNamedGroups(field)
  const { whyNot, answer } = useCounts({ field, others, top: MOST_OFFERED, isAsked })
  if (now !== '') return suggestedOptions({ ...asked, typed: now }, answers, paused !== now)
  const groups = answer.isOld || !isAsked || whyNot !== null ? [] : (answer.groups?.groups ?? [])
  const known = groups.flatMap(({ key, label, count }): readonly ValueOption[] =>
    key === null || label === key ? [] : [{ value: canonicalValue(field, key), label, hint: null, count }],
  )
  const options = [...known, ...unknownOptionOf(field, groups)]
  if (isAsked && whyNot === null && answer.status === 'loading')
    return { options, status: 'Counting in the present query…' }
  return { options, status: known.length > 0 ? 'The commonest in the present query without this filter.' : null }
}
