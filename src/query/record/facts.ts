import type { Json } from '#lib/json'
import { labelOf, refBy, refOf } from '../body/ref.ts'
import { dig, listOf, numberOf, textOf, yearOf } from '../body/value.ts'
import { entityInfo } from '../catalog/entities.ts'
import { findEntry } from '../catalog/vocabulary.ts'
import type { Cell } from '../columns/column.ts'
import { cellText } from '../columns/columns.ts'
import type { Spec } from '../columns/spec.ts'
import { columnTable } from '../columns/tables.ts'
import type { Entity } from '../model/entity.ts'
import { safeHref } from '../text/href.ts'
import { formatCount, formatDay } from '../words/number-words.ts'
import type { RecordFact, RecordFilter, RecordValue } from './parts.ts'
import { filterBy, plainValue, refValue } from './value.ts'

/** Values a line shows; a country of a work with thousands of authors needs no more. */
const MOST_VALUES = 50

/** Counts that stand for a list of other records: of works by this one, of works that cite it, of its references. */
function listOfCount({ type, id, label }: Entity, column: string): RecordFilter | null {
  const by = { key: id, label: label ?? id }
  if (type !== 'works')
    return column === 'works_count' || column === 'funded_outputs_count'
      ? filterBy('works', entityInfo(type).worksField, by)
      : null
  if (column === 'cited_by_count') return filterBy('works', 'referenced_works', by)
  return column === 'referenced_works_count' ? filterBy('works', 'cited_by', by) : null
}

/** The filter of a cell's own value. Numbers have none: no one looks for works cited exactly 1,163 times. */
function filterOfCell(entity: Entity, spec: Spec, cell: Cell): RecordFilter | null {
  if (cell.kind === 'missing' || cell.kind === 'entities' || cell.kind === 'number') return null
  return cell.key === null ? null : filterBy(entity.type, spec.filterField, { key: cell.key, label: cellText(cell) })
}

function valueOfCell(entity: Entity, spec: Spec, cell: Exclude<Cell, { kind: 'missing' | 'entities' }>): RecordValue {
  const filter = filterOfCell(entity, spec, cell)
  switch (cell.kind) {
    case 'text':
      return { text: cell.text, runs: cell.runs, href: null, open: null, filter }
    case 'number':
      return plainValue(formatCount(cell.value), { filter: listOfCount(entity, spec.id) })
    case 'date':
      return plainValue(formatDay(cell.value), { filter })
    case 'link':
      return plainValue(cell.text, { href: cell.href })
    default:
      return plainValue(cellText(cell), { filter })
  }
}

function valuesOf(entity: Entity, spec: Spec): readonly RecordValue[] {
  if (spec.refs !== null)
    return spec.refs(entity.body).map((ref) => refValue(ref, { of: entity.type, field: spec.filterField }))
  const cell = spec.read(entity.body)
  return cell.kind === 'missing' || cell.kind === 'entities' ? [] : [valueOfCell(entity, spec, cell)]
}

/** The fact a column makes of a record; `null` when the record has no value there. */
export function factOf(entity: Entity, column: string): RecordFact | null {
  const spec = columnTable(entity.type).byId.get(column)
  const values = spec === undefined ? [] : valuesOf(entity, spec)
  if (spec === undefined || values.length === 0) return null
  return {
    id: column,
    label: spec.label,
    values: values.slice(0, MOST_VALUES),
    more: Math.max(0, values.length - MOST_VALUES),
  }
}

/** "PeerJ, published version, CC-BY", with the address of the copy. */
function copyOf(location: Json): RecordValue | null {
  const version = textOf(dig(location, 'version'))
  const license = textOf(dig(location, 'license'))
  const parts = [
    labelOf(dig(location, 'source')) ?? labelOf(dig(location, 'raw_source_name')),
    version === null ? null : (findEntry('versions', version)?.label ?? version),
    license === null ? null : (findEntry('licenses', license)?.label ?? license),
  ].filter((part) => part !== null)
  const href = safeHref(dig(location, 'pdf_url')) ?? safeHref(dig(location, 'landing_page_url'))
  if (parts.length === 0 && href === null) return null
  const source = refBy('sources', dig(location, 'source.id'), parts[0] ?? null)
  const open = source === null || source.id === null ? null : { entity: source.entity, id: source.id }
  const filter =
    open === null ? null : filterBy('works', 'locations.source.id', { key: open.id, label: source?.label ?? open.id })
  return plainValue(parts.join(', ') || 'Copy', { href, open, filter })
}

/** Every copy of a work; `null` when it has none. */
export function copiesFact({ body }: Entity): RecordFact | null {
  const values = listOf(dig(body, 'locations')).flatMap((location) => copyOf(location) ?? [])
  if (values.length === 0) return null
  const more = Math.max(0, values.length - MOST_VALUES)
  return { id: 'locations', label: 'Copies', values: values.slice(0, MOST_VALUES), more }
}

/** How many works the provider holds related, as a way to them; `null` when none. */
export function relatedFact({ body, id, label }: Entity): RecordFact | null {
  const count = listOf(dig(body, 'related_works')).length || (numberOf(dig(body, 'related_works_count')) ?? 0)
  if (count === 0) return null
  const filter = filterBy('works', 'related_to', { key: id, label: label ?? id })
  return { id: 'related_works', label: 'Related works', values: [plainValue(formatCount(count), { filter })], more: 0 }
}

const yearsInWords = (years: readonly number[]): string => {
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return first === last ? ` (${first})` : ` (${first}–${last})`
}

/** Where an author has been, with the years; `null` when nothing is known. */
export function affiliationsFact({ body }: Entity): RecordFact | null {
  const values = listOf(dig(body, 'affiliations')).flatMap((affiliation): readonly RecordValue[] => {
    const ref = refOf('institutions', dig(affiliation, 'institution'))
    if (ref === null) return []
    const years = listOf(dig(affiliation, 'years')).flatMap((year) => yearOf(year) ?? [])
    const value = refValue(ref, { of: 'authors', field: 'affiliations.institution.id' })
    const text = value.text + (years.length === 0 ? '' : yearsInWords(years))
    return [{ ...value, text, runs: [{ text, style: null }] }]
  })
  if (values.length === 0) return null
  const more = Math.max(0, values.length - MOST_VALUES)
  return { id: 'affiliations', label: 'Past and present institutions', values: values.slice(0, MOST_VALUES), more }
}
