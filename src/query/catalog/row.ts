import { type FieldId, toFieldId } from '../model/clause.ts'
import { CROSSREF_ENTITIES, ENTITY_TYPES, type EntityType } from '../model/entity-type.ts'
import type { Field, FieldKind, Operator } from '../model/field.ts'
import { OPERATORS } from '../model/field.ts'

/** Letters for the kinds in a row. */
const KINDS: Readonly<Record<string, FieldKind>> = {
  i: 'id',
  c: 'code',
  x: 'external-id',
  s: 'string',
  e: 'enum',
  b: 'boolean',
  n: 'integer',
  f: 'number',
  d: 'date',
  t: 'datetime',
  q: 'search',
  l: 'collection',
}

const EXACT: readonly Operator[] = ['eq', 'not', 'or', 'and', 'null', 'not_null']
const NUMERIC: readonly Operator[] = ['eq', 'not', 'or', 'lt', 'gt', 'lte', 'gte', 'range', 'null']

/** The operators of a kind, where a row names no fewer. Source: provider catalog, `kinds`. */
export const KIND_OPERATORS: Readonly<Record<FieldKind, readonly Operator[]>> = {
  id: EXACT,
  code: EXACT,
  'external-id': EXACT,
  string: EXACT,
  enum: EXACT,
  boolean: ['eq', 'or', 'null', 'not_null'],
  integer: NUMERIC,
  number: NUMERIC,
  date: ['eq', 'or', 'lt', 'gt', 'null'],
  datetime: ['eq', 'or'],
  search: ['text', 'or'],
  collection: ['eq', 'not'],
}

const SEND: Readonly<Record<string, Field['send']>> = { bare: 'bare', url: 'url', stored: 'stored' }

/** What the extras of a row say, by their first character. */
const readExtras = (extras: readonly string[]): ReadonlyMap<string, string> =>
  new Map(extras.map((extra) => [extra.charAt(0), extra.slice(1)]))

const ENTITIES: ReadonlySet<string> = new Set([...ENTITY_TYPES, ...CROSSREF_ENTITIES])

const isEntityType = (text: string): text is EntityType => ENTITIES.has(text)

const toOperators = (text: string): readonly Operator[] => OPERATORS.filter((one) => text.split('+').includes(one))

const toAlias = (text: string | undefined): FieldId | null => (text === undefined ? null : toFieldId(text))

/**
 * Reads one row of the catalog: `name|kind and flags|label|extras`. Flags: G groupable, S sortable, M multi-valued, U
 * usual, C case-sensitive, N names are ids, B strict boolean, P needs a plan, H unlisted. Extras: `>entities`, `=alias`,
 * `@scheme`, `#values`, `^send`, `:operators` and `"note`, in this order.
 */
export function readRow(entity: EntityType, row: string): Field {
  const [name = '', head = '', label = '', ...rest] = row.split('|')
  const extras = readExtras(rest)
  const kind = KINDS[head.charAt(0)] ?? 'string'
  const has = (flag: string): boolean => head.includes(flag, 1)
  const operators = extras.get(':')
  return {
    id: toFieldId(name),
    entity,
    kind,
    label,
    refersTo: (extras.get('>') ?? '').split('+').filter(isEntityType),
    scheme: extras.get('@') ?? null,
    values: extras.get('#') ?? null,
    operators: operators === undefined ? KIND_OPERATORS[kind] : toOperators(operators),
    canGroup: has('G'),
    canSort: has('S'),
    isMultiValued: has('M'),
    aliasOf: toAlias(extras.get('=')),
    send: SEND[extras.get('^') ?? ''] ?? null,
    isCaseSensitive: has('C'),
    hasNamesAsIds: has('N'),
    isStrictBoolean: has('B'),
    needsPlan: has('P'),
    isUsual: has('U'),
    isUnlisted: has('H'),
    note: extras.get('"') ?? null,
  }
}
