import { entityInfo } from '../catalog/entities.ts'
import { findFilterField } from '../catalog/fields.ts'
import type { Clause } from '../model/clause.ts'
import type { EntityType } from '../model/entity-type.ts'
import type { Field } from '../model/field.ts'
import { fieldWords } from './field-words.ts'
import { sayList } from './label-words.ts'
import { type Names, NO_NAMES } from './names.ts'
import { said, sayValues, type ValueWords } from './value-words.ts'

/** The parts of a pill. Read together they say the clause: "Institution · is not · KTH, Lund". */
export interface ClauseWords {
  readonly subject: string
  /** Between subject and values; may be empty or a colon. */
  readonly verb: string
  readonly values: readonly ValueWords[]
  /** What joins the values: any of them, all of them, none of them. */
  readonly joiner: 'or' | 'and' | ','
  /** Behind the values: "times". */
  readonly unit: string
}

/** Labels of search fields end so. */
const CONTAINS = / contains?(, unstemmed)?$/

function subjectOf(field: Field): string {
  const { subject } = fieldWords(field.entity, field.id)
  if (subject !== undefined) return subject
  if (field.id === 'ids.openalex' || field.id === 'id') return entityInfo(field.entity).labelSingular
  return field.kind === 'search' ? field.label.replace(CONTAINS, '') : field.label
}

const KNOWN: ValueWords = { text: 'known', ref: null, isNamed: true, isUnknown: false }

const isKnown = ({ match }: Clause): boolean =>
  match.kind === 'none' && match.values.length === 1 && match.values[0].kind === 'unknown'

const isOnlyUnknown = ({ match }: Clause): boolean =>
  match.kind === 'any' && match.values.every((value) => value.kind === 'unknown')

/** Whether the clause asks for a value to be there or not, whatever it is. */
const isState = (clause: Clause): boolean => isKnown(clause) || isOnlyUnknown(clause)

function verbOf(field: Field, clause: Clause): string {
  const words = fieldWords(field.entity, field.id)
  const { match } = clause
  if (isState(clause)) return field.kind === 'boolean' ? ':' : 'is'
  if (match.kind === 'none') return words.notVerb ?? 'is not'
  if (words.verb !== undefined) return words.verb
  if (field.kind === 'boolean' || field.kind === 'collection') return ':'
  if (field.kind === 'search') return CONTAINS.exec(field.label)?.[1] === undefined ? 'contains' : 'contains exactly'
  return match.kind === 'all' && match.values.length > 1 ? 'is all of' : 'is'
}

function joinerOf({ match }: Clause): ClauseWords['joiner'] {
  if (match.kind === 'none') return ','
  return match.kind === 'all' ? 'and' : 'or'
}

/** "1 time", "at least 1 time"; all else has times. */
const unitOf = (unit: string, values: readonly ValueWords[]): string =>
  values.length === 1 && /^(?:.* )?1$/.test(values[0]?.text ?? '') ? unit.replace(/s$/, '') : unit

/**
 * A clause as the parts of a pill. Names of records come through `names`; a record without a known name is "…" with
 * `isNamed: false`. A field that the catalog does not know is said by its own name and text.
 */
export function describeClause(entity: EntityType, clause: Clause, names: Names = NO_NAMES): ClauseWords {
  const field = findFilterField(entity, clause.field)
  if (field === null || clause.match.kind === 'raw') {
    const text = clause.match.kind === 'raw' ? clause.match.text : describeUnread(clause)
    return {
      subject: clause.field,
      verb: ':',
      values: [said(text)],
      joiner: 'or',
      unit: '',
    }
  }
  const words = fieldWords(entity, field.id)
  const values = isKnown(clause) ? [KNOWN] : sayValues(field, clause.match, { words, names })
  return {
    subject: isState(clause) && words.verb !== undefined ? field.label : subjectOf(field),
    verb: verbOf(field, clause),
    values,
    joiner: joinerOf(clause),
    unit: isState(clause) ? '' : unitOf(words.unit ?? '', values),
  }
}

/** Values of a clause on an unknown field that is not raw: only hand-made queries have one. */
function describeUnread({ match }: Clause): string {
  if (match.kind === 'all') return match.values.join(' ')
  if (match.kind === 'text') return match.queries.join(' or ')
  if (match.kind === 'raw') return match.text
  const values = match.values.map((value) => (value.kind === 'is' ? value.value : value.kind))
  return `${match.kind === 'none' ? 'not ' : ''}${values.join(' or ')}`
}

/** The parts of a pill as one text: "Type is article or review", "Open access: yes", "Published 2020–2024". */
export function clauseText({ subject, verb, values, joiner, unit }: ClauseWords): string {
  const texts = values.map((value) => value.text)
  const list = joiner === ',' ? texts.join(', ') : sayList(texts, joiner)
  const head = verb === ':' ? `${subject}:` : `${subject} ${verb}`
  return [head.trim(), list, unit].filter((part) => part !== '').join(' ')
}
