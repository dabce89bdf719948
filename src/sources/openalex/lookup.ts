import { type EntityType, shortId } from '#query'

interface Scheme {
  readonly entities: readonly EntityType[]
  readonly pattern: RegExp
  readonly prefix: string
}

/** Identifiers from outside, in the spellings people paste, and the prefix the provider wants. Rule: reference § 2.2. */
const SCHEMES: readonly Scheme[] = [
  { entities: ['works'], pattern: /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,}\/\S+)$/i, prefix: 'doi' },
  { entities: ['works'], pattern: /^(?:https?:\/\/pubmed\.ncbi\.nlm\.nih\.gov\/|pmid:\s*)(\d+)\/?$/i, prefix: 'pmid' },
  { entities: ['works'], pattern: /^(?:https?:\/\/\S+\/pmc\/articles\/|pmcid:\s*)(?:PMC)?(\d+)\/?$/i, prefix: 'pmcid' },
  {
    entities: ['authors'],
    pattern: /^(?:https?:\/\/orcid\.org\/|orcid:\s*)?(\d{4}-\d{4}-\d{4}-\d{3}[\dx])$/i,
    prefix: 'orcid',
  },
  { entities: ['authors'], pattern: /^scopus:\s*(\d+)$/i, prefix: 'scopus' },
  {
    entities: ['institutions', 'publishers', 'funders'],
    pattern: /^(?:https?:\/\/ror\.org\/|ror:\s*)?(0[a-z0-9]{6}\d{2})$/i,
    prefix: 'ror',
  },
  {
    entities: ['institutions', 'funders', 'concepts'],
    pattern: /^(?:https?:\/\/(?:www\.)?wikidata\.org\/(?:wiki|entity)\/|wikidata:\s*)?(Q\d+)$/i,
    prefix: 'wikidata',
  },
  { entities: ['sources'], pattern: /^issn_l:\s*(\d{4}-\d{3}[\dx])$/i, prefix: 'issn_l' },
  {
    entities: ['sources'],
    pattern: /^(?:https?:\/\/portal\.issn\.org\/resource\/issn\/|issn:\s*)?(\d{4}-\d{3}[\dx])$/i,
    prefix: 'issn',
  },
  { entities: ['works', 'authors', 'sources', 'institutions', 'concepts'], pattern: /^mag:\s*(\d+)$/i, prefix: 'mag' },
]

/**
 * An id as the provider takes it after the path: its own ids short, others with their prefix in lower case. Bare
 * identifiers and URLs are put right; what is none of them is sent as it stands.
 */
export function lookupId(entity: EntityType, text: string): string {
  const id = text.trim()
  for (const { entities, pattern, prefix } of SCHEMES) {
    const found = entities.includes(entity) ? pattern.exec(id)?.[1] : undefined
    if (found !== undefined) return `${prefix}:${found}`
  }
  return shortId(entity, id)
}
