import type { EntityType } from '#query'
import type { Table } from '../store/table.ts'
import { lastPart, storedAt } from '../store/values.ts'

/** What an id after the path turned out to be. `canonical`: the id as its address spells it. */
export type Lookup =
  | { readonly kind: 'found'; readonly index: number; readonly isCanonical: boolean }
  | { readonly kind: 'missing' }
  | { readonly kind: 'bad-form' }

/** How a scheme's ids are written in records, and which field holds them. */
interface Scheme {
  readonly path: string
  readonly fold: (text: string) => string
  /** URL forms that are accepted without a prefix. */
  readonly url?: RegExp
}

const tail = (text: string): string => lastPart(text).toLowerCase()
const doi = (text: string): string => text.toLowerCase().replace(/^(https?:\/\/)?(dx\.)?doi\.org\//, '')

const SCHEMES: Readonly<Record<string, Scheme>> = {
  doi: { path: 'ids.doi', fold: doi, url: /^https?:\/+doi\.org\// },
  pmid: { path: 'ids.pmid', fold: tail },
  pmcid: { path: 'ids.pmcid', fold: (text) => tail(text).replace(/^pmc/, '') },
  mag: { path: 'ids.mag', fold: tail },
  orcid: { path: 'orcid', fold: tail, url: /^https?:\/+orcid\.org\// },
  scopus: { path: 'ids.scopus', fold: (text) => /(\d{6,})/.exec(text)?.[1] ?? text },
  issn: { path: 'issn', fold: tail },
  issn_l: { path: 'issn_l', fold: tail },
  ror: { path: 'ids.ror', fold: tail, url: /^https?:\/+ror\.org\// },
  wikidata: { path: 'ids.wikidata', fold: tail, url: /^https?:\/+(www\.)?wikidata\.org\/(wiki|entity)\// },
}

/** Schemes each list takes after its path. Rule: reference § 2.2. */
const TAKEN: Readonly<Partial<Record<EntityType, readonly string[]>>> = {
  works: ['doi', 'pmid', 'pmcid', 'mag'],
  authors: ['orcid', 'scopus', 'mag'],
  sources: ['issn', 'issn_l', 'mag'],
  institutions: ['ror', 'wikidata', 'mag'],
  publishers: ['ror'],
  funders: ['ror', 'wikidata'],
  concepts: ['wikidata', 'mag'],
}

const byScheme = (table: Table, name: string, scheme: Scheme, text: string): number | null => {
  const index = table.cached(`lookup ${name}`, () => {
    const found = new Map<string, number>()
    for (const [at, record] of table.records.entries()) {
      for (const value of storedAt(record, scheme.path)) found.set(scheme.fold(String(value)), at)
    }
    return found
  })
  return index.get(scheme.fold(text)) ?? null
}

const found = (index: number | null, isCanonical: boolean): Lookup =>
  index === null ? { kind: 'missing' } : { kind: 'found', index, isCanonical }

const byForeignId = (table: Table, id: string): Lookup | null => {
  for (const name of TAKEN[table.entity] ?? []) {
    const scheme = SCHEMES[name]
    if (!scheme) continue
    if (id.startsWith(`${name}:`)) return found(byScheme(table, name, scheme, id.slice(name.length + 1)), false)
    if (scheme.url?.test(id)) return found(byScheme(table, name, scheme, id), false)
  }
  return null
}

const byLetterId = (table: Table, prefix: string, id: string): Lookup => {
  const bare = id.replace(/^https?:\/+openalex\.org\/([a-z-]+\/)?/i, '')
  const digits = /^[a-z](\d+)$/i.exec(bare)?.[1]
  if (digits === undefined) return { kind: 'bad-form' }
  // The letter is not looked at: /works/A123456 is W123456.
  return found(table.indexOf(`${prefix}${digits}`), id === `${prefix}${digits}`)
}

/** Finds the record an id names. Bare external ids and bare numbers are not understood. Rule: reference § 2.2. */
export function lookUp(table: Table, id: string): Lookup {
  const foreign = byForeignId(table, id)
  if (foreign) return foreign
  const prefix = table.info.idPrefix
  if (prefix) return byLetterId(table, prefix, id)
  if (table.entity === 'locations') return found(table.indexOf(lastPart(id)), true)
  if (id.includes('/')) return { kind: 'missing' }
  const index = table.indexOf(id)
  return found(index, index !== null && lastPart(table.id(index)) === id)
}
