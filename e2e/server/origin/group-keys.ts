import type { Dialect } from '../options.ts'
import type { Stored } from '../store/column.ts'
import type { Store } from '../store/store.ts'
import type { NamedField, Table } from '../store/table.ts'
import { lastPart } from '../store/values.ts'

/** A group's key and name as they go out. */
export interface GroupName {
  readonly key: string
  readonly name: string | null
}

const ROOT = 'https://openalex.org/'

/** Path of the URL a bare code is wrapped in by the newer server. Rule: reference § 9.3. */
const WRAPPERS: Readonly<Record<string, string>> = {
  countries: 'countries',
  languages: 'languages',
  'work-types': 'types',
  'source-types': 'source-types',
  licenses: 'licenses',
  sdgs: 'sdgs',
  domains: 'domains',
  fields: 'fields',
  subfields: 'subfields',
}

/** These keep their bare values. */
const isBare = (table: Table, { canonical }: NamedField): boolean =>
  canonical === 'best_oa_location.source.type' ||
  table.entity === 'locations' ||
  (table.entity === 'publishers' && canonical === 'country_codes')

const wrapperOf = (table: Table, named: NamedField): string | null => {
  const [target] = named.field.refersTo
  if (named.field.kind !== 'code' || target === undefined || isBare(table, named)) return null
  return WRAPPERS[target] ?? null
}

const currencyNames = new Intl.DisplayNames(['en'], { type: 'currency', fallback: 'none' })

const currencyName = (code: string): string | null => {
  try {
    return currencyNames.of(code) ?? null
  } catch {
    return null
  }
}

const codeName = (store: Store, wrapper: string, code: string): string | null => {
  if (wrapper === 'types' || wrapper === 'source-types') return code
  return store.nameOf(`${ROOT}${wrapper}/${code}`)
}

const formatNumber = (named: NamedField, value: number): string => {
  const isDecimal = named.field.kind === 'number' || named.canonical.startsWith('cited_by_percentile_year.')
  return isDecimal && Number.isInteger(value) ? value.toFixed(1) : String(value)
}

const codeGroup = (store: Store, wrapper: string, value: string, dialect: Dialect): GroupName => {
  const code = lastPart(value)
  const name = codeName(store, wrapper, code)
  const isHierarchy = ['domains', 'fields', 'subfields'].includes(wrapper)
  if (dialect === 'documents' && !isHierarchy) return { key: wrapper === 'sdgs' ? value : code, name: name ?? code }
  return { key: `${ROOT}${wrapper}/${encodeURIComponent(code)}`, name }
}

/** Key and name of a group. Rule: reference § 9.3. */
export function nameGroup(table: Table, store: Store, named: NamedField, value: Stored, dialect: Dialect): GroupName {
  if (typeof value === 'number') {
    const key = formatNumber(named, value)
    return { key, name: key }
  }
  if (typeof value === 'boolean') {
    return { key: dialect === 'server' ? String(Number(value)) : String(value), name: String(value) }
  }
  const wrapper = wrapperOf(table, named)
  if (wrapper) return codeGroup(store, wrapper, value, dialect)
  if (table.entity === 'publishers' && named.canonical === 'country_codes') {
    return { key: value.toLowerCase(), name: value.toLowerCase() }
  }
  if (named.canonical.endsWith('currency')) return { key: value, name: currencyName(value) ?? value }
  const isId = named.field.kind === 'id' || value.startsWith(ROOT)
  if (isId && !named.field.hasNamesAsIds) return { key: value, name: store.nameOf(value) }
  return { key: value, name: value }
}

/** Key and name of the group without a value. Rule: reference § 9.5. */
export function nameUnknown(table: Table, named: NamedField, dialect: Dialect, isByCursor: boolean): GroupName {
  const { kind } = named.field
  if (kind === 'integer' || kind === 'number') {
    if (isByCursor) return { key: 'unknown', name: 'unknown' }
    const key = formatNumber(named, -111)
    return { key, name: key }
  }
  if (kind === 'boolean') return { key: '-111', name: '-111' }
  const wrapper = wrapperOf(table, named)
  if (dialect === 'documents' || !wrapper) return { key: 'unknown', name: 'unknown' }
  return { key: `${ROOT}${wrapper}/${wrapper === 'countries' ? 'UNKNOWN' : 'unknown'}`, name: 'unknown' }
}
