import { entityInfo } from '../catalog/entities.ts'
import { findFilterField } from '../catalog/fields.ts'
import type { Clause } from '../model/clause.ts'
import type { EntityType } from '../model/entity-type.ts'
import type { Field } from '../model/field.ts'
import { type ClauseWords, describeClause } from './clause-words.ts'
import { type FieldWords, fieldWords } from './field-words.ts'
import { inSentence, sayList, withArticle } from './label-words.ts'
import type { Names } from './names.ts'
import { UNNAMED, type ValueWords } from './value-words.ts'

/** A part of the sentence. With a rank it follows the noun without a comma, lowest first. */
export interface Phrase {
  readonly rank: number | null
  readonly text: string
}

/** Longer lists are cut to the first three. */
const MOST_VALUES = 5
const SHOWN = 3

/** "KTH or Lund", "KTH or 2 others", "an institution", "3 institutions": nothing nameless is shown as an id. */
function sayValues(values: readonly ValueWords[], joiner: 'or' | 'and'): string {
  const named = values.filter((value) => value.isNamed).map((value) => value.text)
  const entity = values[0]?.ref?.entity
  if (named.length === 0 && entity !== undefined) {
    const { label, labelSingular } = entityInfo(entity)
    return values.length === 1 ? withArticle(inSentence(labelSingular)) : `${values.length} ${inSentence(label)}`
  }
  const shown = values.length > MOST_VALUES ? named.slice(0, SHOWN) : named
  const rest = values.length - shown.length
  const others = rest === 0 ? [] : [rest === 1 ? 'one other' : `${rest} others`]
  return sayList([...shown, ...others], joiner)
}

const fill = (template: string, values: string): string => template.replace('{}', () => values)

/** Yes and no: "open access", "without DOI", "not in the Global South". */
function sayBoolean(field: Field, values: readonly ValueWords[], words: FieldWords): string {
  const label = inSentence(field.label)
  const answer = values.length === 1 ? values[0]?.text : undefined
  if (answer === 'yes' && words.yes !== undefined) return words.yes
  if (answer === 'no' && words.no !== undefined) return words.no
  const owned = /^Has (?:an? )?(.+)$/.exec(field.label)?.[1]
  if (owned !== undefined && answer === 'yes') return `with ${owned}`
  if (owned !== undefined && answer === 'no') return `without ${owned}`
  if (field.label.startsWith('In ') && answer === 'yes') return label
  return `${label}: ${sayList(
    values.map((value) => value.text),
    'or',
  )}`
}

const NUMBER_OF = /^Number of (.+)$/

/** A value without a known name in a sentence that has no noun for it. */
const isNameless = (values: readonly ValueWords[]): boolean => values.every((value) => !value.isNamed)

/** "with keyword coral", "whose language is English": several values a record may have, one it is. */
function sayOwned(
  field: Field,
  list: string,
  { isNegative, nameless }: { isNegative: boolean; nameless: boolean },
): string {
  const label = inSentence(field.label)
  const noun = inSentence(entityInfo(field.refersTo[0] ?? field.entity).labelSingular)
  const isNoun = nameless && label === noun
  if (field.isMultiValued || isNoun)
    return [isNegative ? 'without' : 'with', isNoun ? '' : label, list].filter(Boolean).join(' ')
  return `whose ${label} is ${isNegative ? 'not ' : ''}${list}`
}

/** The general rule for a kind of field. */
function sayGeneral(field: Field, said: ClauseWords, isNegative: boolean): string {
  const nameless = isNameless(said.values)
  const list =
    nameless && field.label !== entityInfo(field.refersTo[0] ?? field.entity).labelSingular
      ? UNNAMED
      : sayListed(field, said)
  if (field.kind === 'search') return `with ${list} in ${inSentence(field.label).replace(/ contains?.*$/, '')}`
  if (field.kind === 'collection') return `${isNegative ? 'not ' : ''}${inSentence(field.label)} ${list}`
  if (field.kind !== 'integer' && field.kind !== 'number') return sayOwned(field, list, { isNegative, nameless })
  const counted = NUMBER_OF.exec(field.label)?.[1]
  const amount = isNegative ? `other than ${list}` : list
  return counted === undefined ? `with ${inSentence(field.label)} ${amount}` : `with ${amount} ${counted}`
}

/** Countries whose names take an article in a sentence. */
const THE =
  /^(?:United |Bahamas|Comoros|Gambia|Maldives|Netherlands|Philippines|Seychelles)|(?:Islands|Republic|Territories|States|Federation)$/

const inTheSentence = (field: Field, value: ValueWords): ValueWords =>
  field.refersTo[0] === 'countries' && THE.test(value.text) ? { ...value, text: `the ${value.text}` } : value

function sayListed(field: Field, { values, joiner, unit }: ClauseWords): string {
  const isExact = field.kind === 'search' && field.id.endsWith('.exact')
  const list = sayValues(
    values.map((value) => inTheSentence(field, value)),
    joiner === 'and' ? 'and' : 'or',
  )
  return [isExact ? 'exactly' : '', list, unit].filter((part) => part !== '').join(' ')
}

/** "in the journal {}": without a name it is "in a source". */
const NOUN = /(?:the )?(?:journal|repository|award|work|dataset) \{\}/

function sayKnownField(field: Field, clause: Clause, said: ClauseWords): Phrase {
  const { match } = clause
  const words = fieldWords(field.entity, field.id)
  const isNegative = match.kind === 'none'
  const [only] = said.values
  const isState = said.values.length === 1 && (only?.isUnknown === true || (isNegative && only?.text === 'known'))
  if (isState) return { rank: null, text: `with ${only?.text ?? ''} ${inSentence(field.label)}` }
  if (field.kind === 'boolean') return { rank: null, text: sayBoolean(field, said.values, words) }
  const template = isNegative ? words.none : words.any
  const shown = isNameless(said.values) ? template?.replace(NOUN, '{}') : template
  const text = shown === undefined ? sayGeneral(field, said, isNegative) : fill(shown, sayListed(field, said))
  return { rank: isNegative ? null : (words.rank ?? null), text }
}

/** A clause as a part of the sentence. */
export function sayClause(entity: EntityType, clause: Clause, names: Names): Phrase {
  const field = findFilterField(entity, clause.field)
  const said = describeClause(entity, clause, names)
  if (field !== null && clause.match.kind !== 'raw') return sayKnownField(field, clause, said)
  const text = said.values.map((value) => value.text).join(' ')
  return { rank: null, text: `with ${clause.field} “${text}”` }
}
