import { at, type Json, type JsonObject } from '#lib/json'
import type { Table } from '../store/table.ts'
import { lastPart, textsAt } from '../store/values.ts'

const SINGULAR: Readonly<Record<string, string>> = {
  works: 'work',
  authors: 'author',
  sources: 'source',
  institutions: 'institution',
  topics: 'topic',
  publishers: 'publisher',
  funders: 'funder',
  concepts: 'concept',
  keywords: 'keyword',
  licenses: 'license',
  subfields: 'subfield',
  countries: 'country',
}

const EXTERNAL: Readonly<Record<string, string>> = {
  works: 'doi',
  authors: 'orcid',
  sources: 'issn_l',
  institutions: 'ror',
  publishers: 'ids.wikidata',
  funders: 'ids.ror',
  concepts: 'wikidata',
}

const firstText = (record: JsonObject, path: string): string | null => textsAt(record, path)[0] ?? null

/** What tells namesakes apart. */
function hintOf(table: Table, record: JsonObject): string | null {
  switch (table.entity) {
    case 'works':
      return textsAt(record, 'authorships.author.display_name').slice(0, 3).join(', ') || null
    case 'authors':
      return firstText(record, 'last_known_institutions.display_name')
    case 'sources':
      return firstText(record, 'host_organization_name')
    case 'institutions':
      return [...textsAt(record, 'geo.city'), ...textsAt(record, 'geo.country')].join(', ') || null
    case 'topics':
    case 'funders':
    case 'concepts':
      return firstText(record, 'description')
    default:
      return null
  }
}

const figure = (record: JsonObject, key: string): Json => at(record, key) ?? null

/** One suggestion. Rule: reference § 2.4; shape as recorded in March 2026. */
export function suggestionOf(table: Table, index: number): JsonObject {
  const record = table.records[index] ?? {}
  const id = table.id(index)
  const scheme = EXTERNAL[table.entity]
  return {
    id,
    short_id: `${table.entity}/${lastPart(id)}`,
    display_name: table.name(index),
    hint: hintOf(table, record),
    cited_by_count: figure(record, 'cited_by_count'),
    works_count: table.entity === 'works' ? null : figure(record, 'works_count'),
    entity_type: SINGULAR[table.entity] ?? table.entity,
    external_id: scheme ? firstText(record, scheme) : null,
    filter_key: table.info.worksField,
  }
}
