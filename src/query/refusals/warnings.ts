import type { Explanation } from '#lib/explanation'
import { annexOf } from '../annex/annex.ts'
import { entityOfLetter } from '../catalog/entities.ts'
import { findField, findFilterField } from '../catalog/fields.ts'
import type { Clause, Value } from '../model/clause.ts'
import type { Field } from '../model/field.ts'
import type { Query, View } from '../model/query.ts'
import { LONGEST_ADVISED, LONGEST_REQUEST, requestLength } from './length.ts'
import type { RefusalPlace } from './refusal.ts'

/** Something that can be sent and is likely not what was meant. */
export interface Warning {
  readonly place: RefusalPlace
  readonly explanation: Explanation
}

/** Searches with more operators run at a slower rate (reference § 11.1). */
const MANY_OPERATORS = 5

const notInCatalog = (name: string): Explanation => ({
  what: `The field “${name}” is not in our catalog.`,
  why: 'It may be new or mistyped. The condition is sent as it stands; the provider refuses fields it does not know.',
  fix: 'Keep it if you know it, or remove it.',
})

const broken = (field: Field): Explanation => ({
  what: `${field.label} does not work at the provider.`,
  why: 'The filter matches nothing, whatever is asked.',
  fix: 'Ask for the source of the main location instead.',
})

const reversed = (field: Field): Explanation => ({
  what: `The range of ${field.label} ends before it begins.`,
  why: 'The provider takes it and finds nothing.',
  fix: 'Swap the two ends.',
})

const otherKind = (field: Field, id: string): Explanation => ({
  what: `${id} is an id of another kind than ${field.label} holds.`,
  why: 'The letter of the id says what it stands for. The provider takes it and finds nothing.',
  fix: 'Check the id.',
})

const long: Explanation = {
  what: 'The request is longer than the provider advises.',
  why: 'It asks to stay below 4,000 characters; longer addresses also break in some mails and chats.',
  fix: 'Use fewer values, or split the question in two.',
}

const costly: Explanation = {
  what: 'The search has many operators.',
  why: 'The provider answers searches with more than five AND, OR or NOT at most once a second.',
  fix: 'Expect it to take longer, or simplify it.',
}

const openQuote: Explanation = {
  what: 'A quotation mark is still open.',
  why: 'What the provider makes of it is not documented: the words may be searched for one by one.',
  fix: 'Close the phrase with a second one.',
}

const openBracket: Explanation = {
  what: 'A bracket has no other half.',
  why: 'What the provider makes of it is not documented: the words may belong together otherwise than meant.',
  fix: 'Set as many closing as opening ones.',
}

/** Quotation marks and brackets come in pairs; brackets within a phrase are words. */
function unpaired(words: string): readonly Explanation[] {
  const outside = words.replaceAll(/[“”„‟]/g, '"').replaceAll(/"[^"]*"/g, ' ')
  if (outside.includes('"')) return [openQuote]
  let depth = 0
  for (const sign of outside) {
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0
    if (depth < 0) return [openBracket]
  }
  return depth > 0 ? [openBracket] : []
}

const several: Explanation = {
  what: 'Several parts are searched at once.',
  why: 'The provider’s documents allow one search in a request, though its server takes more.',
  fix: 'Use a “contains” condition for the second one.',
}

const nothingGrouped = (field: Field): Explanation => ({
  what: `Grouping by ${field.label} gives no groups.`,
  why: 'The provider works the field out while it searches, and cannot count by it.',
  fix: 'Choose another field to group by.',
})

const isReversed = (value: Value): boolean =>
  value.kind === 'between' && value.from !== null && value.to !== null && value.from > value.to

/** The first id whose letter says another kind than the field holds. */
function strangerOf(field: Field, values: readonly Value[]): string | null {
  if (field.kind !== 'id') return null
  for (const value of values) {
    const letter = value.kind === 'is' ? /^[a-z](?=\d)/i.exec(value.value.split('/').at(-1) ?? '')?.[0] : undefined
    const entity = letter === undefined ? null : entityOfLetter(letter)
    if (value.kind === 'is' && entity !== null && !field.refersTo.includes(entity)) return value.value
  }
  return null
}

const valuesOf = ({ match }: Clause): readonly Value[] => {
  if (match.kind === 'any' || match.kind === 'none') return match.values
  return match.kind === 'all' ? match.values.map((value): Value => ({ kind: 'is', value })) : []
}

function clauseWarnings(query: Query, clause: Clause): readonly Explanation[] {
  const field = findFilterField(query.entity, clause.field)
  if (field === null) return [notInCatalog(clause.field)]
  const values = valuesOf(clause)
  const stranger = strangerOf(field, values)
  return [
    ...(field.id === 'locations.source.has_issn' ? [broken(field)] : []),
    ...(values.some(isReversed) ? [reversed(field)] : []),
    ...(stranger === null ? [] : [otherKind(field, stranger)]),
  ]
}

const operatorsIn = (text: string): number => text.match(/\b(?:AND|OR|NOT)\b/g)?.length ?? 0

function groupWarnings({ entity }: Query, { group }: View): readonly Explanation[] {
  const field = group === null ? null : findField(entity, group.field)
  return field?.id.startsWith('has_oa_') || field?.id === 'has_old_authors' ? [nothingGrouped(field)] : []
}

/** What can be sent and is likely not meant, or slow: said beside the form, never in the way. */
export function warningsOf(query: Query, view: View): readonly Warning[] {
  const annex = annexOf(query.entity)
  if (annex !== null) return annex.warnings(query, view)
  const length = query.source === 'openalex' ? requestLength(query, view) : 0
  const at = (place: RefusalPlace, explanations: readonly Explanation[]): readonly Warning[] =>
    explanations.map((explanation) => ({ place, explanation }))
  return [
    ...query.search.flatMap(({ words }, index) =>
      at({ kind: 'search', index }, [
        ...unpaired(words),
        ...(operatorsIn(words) > MANY_OPERATORS ? [costly] : []),
        ...(index === 1 ? [several] : []),
      ]),
    ),
    ...query.filter.flatMap((clause, index) => at({ kind: 'clause', index }, clauseWarnings(query, clause))),
    ...at({ kind: 'group' }, groupWarnings(query, view)),
    ...at({ kind: 'length' }, length > LONGEST_ADVISED && length <= LONGEST_REQUEST ? [long] : []),
  ]
}
