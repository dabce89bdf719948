import { canonicalValue, type Entity, type EntityType, findField, shortId } from '#query'
import { engineErrors } from '../engine-error.ts'
import type { RecordStore } from '../records/store.ts'
import type { Ground } from './ground.ts'
import { labelOf } from './label.ts'
import { sqlNumber } from './sql.ts'
import { numbersOf } from './value-test.ts'

/** Fields that other ids of a record stand in, by entity (provider reference § 2.2, 2026-08). */
const IDENTIFIERS: Readonly<Partial<Record<EntityType, Readonly<Record<string, string>>>>> = {
  works: { doi: 'doi', pmid: 'ids.pmid', pmcid: 'ids.pmcid', mag: 'ids.mag' },
  authors: { orcid: 'orcid', scopus: 'scopus' },
  sources: { issn: 'issn', issn_l: 'issn_l' },
  institutions: { ror: 'ror' },
  publishers: { ror: 'ids.ror', wikidata: 'ids.wikidata' },
  funders: { ror: 'ids.ror', wikidata: 'ids.wikidata', doi: 'ids.doi' },
  awards: { doi: 'doi' },
  concepts: { wikidata: 'wikidata_id' },
}

/** What the addresses of identifiers look like. */
const ADDRESSES: readonly (readonly [RegExp, string])[] = [
  [/^https?:\/\/(?:dx\.)?doi\.org\//i, 'doi'],
  [/^10\.\d+\//, 'doi'],
  [/^https?:\/\/orcid\.org\//i, 'orcid'],
  [/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/i, 'orcid'],
  [/^https?:\/\/ror\.org\//i, 'ror'],
  [/^\d{4}-\d{3}[\dX]$/i, 'issn'],
  [/^https?:\/\/pubmed\.ncbi\.nlm\.nih\.gov\//i, 'pmid'],
  [/^https?:\/\/www\.ncbi\.nlm\.nih\.gov\/pmc\//i, 'pmcid'],
  [/^https?:\/\/www\.wikidata\.org\//i, 'wikidata'],
]

/** One record, whole. @throws {EngineError} `not-found` */
export async function answerGet(
  { entity, id }: { readonly entity: EntityType; readonly id: string },
  ground: Ground,
): Promise<Entity> {
  const store = ground.store(entity)
  await store.need(store.roots)
  const row = store.rowOf(shortId(entity, id)) ?? (await rowOfIdentifier({ entity, id }, ground))
  if (row === null) throw engineErrors.notFound(id)
  return wholeRecord(store, row)
}

function wholeRecord(store: RecordStore, row: number): Entity {
  const body = store.read(row, store.roots)
  return { type: store.entity, id: store.idOf(row), label: labelOf(body), body }
}

/** The row of a record by one of its other ids: `doi:10.…`, `https://orcid.org/…`, `issn:…`; `null` when there is none. */
export async function rowOfIdentifier(
  { entity, id }: { readonly entity: EntityType; readonly id: string },
  ground: Ground,
): Promise<number | null> {
  const scheme = schemeOf(id)
  const name = scheme === null ? undefined : IDENTIFIERS[entity]?.[scheme]
  const field = name === undefined ? null : findField(entity, name)
  const table = field === null ? null : await ground.fieldTable(field)
  if (field === null || table === null) return null
  const [number] = numbersOf(canonicalValue(field, withoutScheme(id)), { field, table })
  if (number === undefined) return null
  const rid = table.isSingle ? `SELECT rowid FROM ${table.name}` : `SELECT rid FROM ${table.name}`
  const [rows] = ground.run(`${rid} WHERE v = ${sqlNumber(number)} LIMIT 1`)
  return rows?.[0] ?? null
}

const PREFIX = /^(doi|pmid|pmcid|mag|orcid|scopus|issn_l|issn|ror|wikidata):/i

const withoutScheme = (id: string): string => id.replace(PREFIX, '')

function schemeOf(id: string): string | null {
  const named = PREFIX.exec(id)?.[1]
  if (named !== undefined) return named.toLowerCase()
  return ADDRESSES.find(([pattern]) => pattern.test(id))?.[1] ?? null
}
