import { entityInfo } from '../catalog/entities.ts'
import { findField } from '../catalog/fields.ts'
import type { EntityType } from '../model/entity-type.ts'
import type { Query, SortKey, View } from '../model/query.ts'
import { inSentence } from './label-words.ts'
import { type Names, NO_NAMES } from './names.ts'
import { formatCount } from './number-words.ts'
import { sayClause } from './phrase.ts'
import { saySearch } from './search-words.ts'
import { describeSets } from './sets.ts'

function sayNoun({ entity, sample }: Query, isBare: boolean): string {
  const noun = inSentence(entityInfo(entity).label)
  if (sample === null) return isBare ? `all ${noun}` : noun
  const seed = sample.seed === null || sample.seed === '' ? '' : ` (seed ${sample.seed})`
  return `a random sample of ${formatCount(sample.size)} ${noun}${seed}`
}

/** Orders that people have words for. */
const ORDERS: Readonly<Record<string, readonly [desc: string, asc: string]>> = {
  relevance_score: ['most relevant first', 'least relevant first'],
  cited_by_count: ['most cited first', 'least cited first'],
  works_count: ['most works first', 'fewest works first'],
  publication_date: ['newest first', 'oldest first'],
  publication_year: ['newest first', 'oldest first'],
}

function saySortKey(entity: EntityType, { key, direction }: SortKey): string {
  const order = Object.hasOwn(ORDERS, key) ? ORDERS[key] : undefined
  if (order !== undefined) return order[direction === 'desc' ? 0 : 1]
  const field = findField(entity, key)
  const label = field === null ? key : inSentence(field.label)
  if (field?.kind === 'integer' || field?.kind === 'number')
    return `${direction === 'desc' ? 'highest' : 'lowest'} ${label} first`
  if (field?.kind === 'string') return `by ${label.replace(/^exact /, '')} ${direction === 'desc' ? 'Z–A' : 'A–Z'}`
  return `by ${label} ${direction === 'desc' ? 'descending' : 'ascending'}`
}

const labelOf = (entity: EntityType, id: string): string => {
  const field = findField(entity, id)
  return field === null ? id : inSentence(field.label)
}

function sayGroup(entity: EntityType, { group, split }: View): string {
  if (group === null) return ''
  const grouped = `grouped by ${labelOf(entity, group.field)}${group.includeUnknown ? ' (unknown included)' : ''}`
  return split === null ? grouped : `${grouped}, each split by ${labelOf(entity, split.field)}`
}

/** Sets of a comparison that are named one by one; of more, only their number is said. */
const MOST_NAMED = 3

function sayComparison(query: Query, { compare }: View, names: Names): string {
  if (compare === null) return ''
  const others = describeSets([query, ...compare.sets], names).slice(1)
  if (others.length > MOST_NAMED) return `compared with ${others.length} other sets`
  return `compared with: ${others.join('; ')}`
}

function sayView(query: Query, view: View, names: Names): readonly string[] {
  const { entity } = query
  const sort = view.sort.map((key) => saySortKey(entity, key)).join(', then ')
  return [sort, sayGroup(entity, view), sayComparison(query, view, names)].filter((part) => part !== '')
}

/** "published since 2020" and "published up to 2024" share their verb. */
const sharingVerbs = (phrases: readonly string[]): readonly string[] =>
  phrases.map((phrase, index) => {
    const isSecond = DATED.test(phrase) && DATED.test(phrases[index - 1] ?? '')
    return isSecond ? phrase.replace(/^published/, 'and') : phrase
  })

const DATED = /^published (?!by )/

/** Phrases that may stand right behind the noun, when nothing else does. */
const ATTACHES =
  /^(?:with|without|whose|cited|citing|funded|limited|licensed|related|touching|indexed|published|added|changed|in|on|at|by|from) /

/**
 * A query in one plain sentence without a full stop: "works published 2020–2024 at KTH or Lund, open access, not
 * paratext". With a view, its order (when not the default), grouping and comparison follow. Names of records come through `names`;
 * who is not known by name is "an institution" or "one other". Begins in lower case, except for names.
 */
export function describe(query: Query, view?: View | null, names: Names = NO_NAMES): string {
  const phrases = [
    ...query.search.filter(({ words }) => words.trim() !== '').map(saySearch),
    ...query.filter.map((clause) => sayClause(query.entity, clause, names)),
  ]
  const ranked = phrases
    .flatMap(({ rank, text }) => (rank === null ? [] : [{ rank, text }]))
    .sort((one, other) => one.rank - other.rank)
    .map(({ text }) => text)
  const following = sharingVerbs(ranked)
  const apart = phrases.filter(({ rank }) => rank === null).map(({ text }) => text)
  const corpus = query.includeXpac ? ['expansion corpus included'] : []
  const shown = view === null || view === undefined ? [] : sayView(query, view, names)
  const noun = sayNoun(query, phrases.length === 0)
  const attached = following.length === 0 && ATTACHES.test(apart[0] ?? '') ? apart.slice(0, 1) : following
  const rest = attached === following ? apart : apart.slice(1)
  return [[noun, ...attached].join(' '), ...rest, ...corpus, ...shown].join(', ')
}
