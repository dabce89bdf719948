import type { EntityType } from '../model/entity-type.ts'
import { isIssn, isOrcid, isRor } from './checksum.ts'

/** Kinds of identifier that are recognized in pasted text. */
export const ID_SCHEMES = ['openalex', 'doi', 'orcid', 'ror', 'issn', 'pmid', 'pmcid', 'wikidata'] as const
export type IdScheme = (typeof ID_SCHEMES)[number]

/** Where an identifier of a scheme is looked for: fields of entities, the likeliest first. */
export const PLACES: Readonly<Record<Exclude<IdScheme, 'openalex'>, readonly (readonly [EntityType, string])[]>> = {
  doi: [
    ['works', 'doi'],
    ['awards', 'doi'],
  ],
  orcid: [
    ['authors', 'orcid'],
    ['works', 'authorships.author.orcid'],
  ],
  ror: [
    ['institutions', 'ror'],
    ['works', 'authorships.institutions.ror'],
    ['authors', 'last_known_institutions.ror'],
    ['funders', 'ids.ror'],
    ['publishers', 'ids.ror'],
  ],
  issn: [
    ['sources', 'issn'],
    ['works', 'primary_location.source.issn'],
  ],
  pmid: [['works', 'ids.pmid']],
  pmcid: [['works', 'ids.pmcid']],
  wikidata: [
    ['concepts', 'wikidata_id'],
    ['funders', 'ids.wikidata'],
    ['publishers', 'ids.wikidata'],
    ['works', 'concepts.wikidata'],
  ],
}

/** What follows "doi:" and the like: the bare identifier, as far as it can be told. */
export interface Found {
  readonly scheme: IdScheme
  readonly id: string
}

const WEB = '(?:https?://)?(?:www\\.)?'
const DOI_START = /10\.\d{4,9}(?:\.\d+)*\//
const DOI = new RegExp(
  `^(?:doi[:=]|urn:doi:|info:doi/|doi://|${WEB}(?:dx\\.)?doi\\.org/(?:doi:)?)?(10\\.\\d{4,9}(?:\\.\\d+)*/\\S+)$`,
  'i',
)
/** Publishers' own addresses carry the DOI in their path. */
const DOI_IN_ADDRESS = /^https?:\/\/\S+?[/=](10\.\d{4,9}(?:\.\d+)*\/[^\s?#&]+)/i
const ORCID = new RegExp(`^(?:orcid[:=]|${WEB}orcid\\.org/)?(\\d{4}-?\\d{4}-?\\d{4}-?\\d{3}[\\dx])$`, 'i')
const ROR = new RegExp(`^(?:ror[:=]|${WEB}ror\\.org/)?(0[a-z0-9]{8})$`, 'i')
const ISSN =
  /^((?:[ep]?-?issn(?:[-_]?l)?[:=]|https?:\/\/portal\.issn\.org\/resource\/issn\/)?)(\d{4})(-?)(\d{3}[\dx])$/i
const PMID = new RegExp(
  `^(?:pmid[:=]|${WEB}(?:pubmed\\.ncbi\\.nlm\\.nih\\.gov|ncbi\\.nlm\\.nih\\.gov/pubmed)/)(\\d{1,9})$`,
  'i',
)
const PMCID = new RegExp(
  `^(?:(?:pmcid[:=])?PMC|pmcid[:=]|${WEB}(?:ncbi\\.nlm\\.nih\\.gov/pmc|pmc\\.ncbi\\.nlm\\.nih\\.gov)/articles/(?:PMC)?)(\\d{1,9})$`,
  'i',
)
const WIKIDATA = new RegExp(
  `^(?:wikidata[:=]|${WEB}(?:m\\.)?wikidata\\.org/(?:wiki|entity)/)(Q\\d{1,10})$|^(Q\\d{2,10})$`,
  'i',
)

const hyphenated = (characters: string): string => characters.replace(/(.{4})(?=.)/g, '$1-')

/** A closing bracket belongs to a DOI only if it was opened in it: `10.1016/s0140-6736(05)…`. */
function withoutLooseEnd(doi: string): string {
  let end = doi
  for (let last = end.at(-1) ?? ''; last !== ''; last = end.at(-1) ?? '') {
    const opening = { ')': '(', ']': '[', '}': '{', '>': '<' }[last]
    const isLoose =
      opening === undefined ? /[.,;:'"”’»]/.test(last) : end.split(last).length > end.split(opening).length
    if (!isLoose) return end
    end = end.slice(0, -1)
  }
  return end
}

function readDoi(text: string): string | null {
  if (!DOI_START.test(text)) return null
  const caught = DOI.exec(text)?.[1] ?? DOI_IN_ADDRESS.exec(text)?.[1]
  if (caught === undefined) return null
  const doi = withoutLooseEnd(caught).toLowerCase()
  return /\/./.test(doi) ? doi : null
}

function readOrcid(text: string): string | null {
  const characters = ORCID.exec(text)?.[1]?.replaceAll('-', '').toUpperCase()
  return characters !== undefined && isOrcid(characters) ? hyphenated(characters) : null
}

function readRor(text: string): string | null {
  const characters = ROR.exec(text)?.[1]?.toLowerCase()
  return characters !== undefined && isRor(characters) ? characters : null
}

const isYear = (digits: string): boolean => /^(?:1[5-9]|20)\d\d$/.test(digits)

/** Without its name before it an ISSN needs the hyphen, and must not look like a span of years. */
function readIssn(text: string): string | null {
  const [, named, left, hyphen, right] = ISSN.exec(text) ?? []
  if (left === undefined || right === undefined) return null
  if (named === '' && (hyphen === '' || (isYear(left) && isYear(right)))) return null
  const characters = (left + right).toUpperCase()
  return isIssn(characters) ? hyphenated(characters) : null
}

/** An identifier of another registry than OpenAlex, `null` when the text is none. Check characters are checked. */
export function readForeignId(text: string): Found | null {
  const readers: readonly (readonly [IdScheme, (text: string) => string | null])[] = [
    ['doi', readDoi],
    ['orcid', readOrcid],
    ['ror', readRor],
    ['issn', readIssn],
    ['pmid', (word) => PMID.exec(word)?.[1] ?? null],
    ['pmcid', (word) => (PMCID.test(word) ? `PMC${PMCID.exec(word)?.[1] ?? ''}` : null)],
    ['wikidata', (word) => (WIKIDATA.exec(word)?.[1] ?? WIKIDATA.exec(word)?.[2])?.toUpperCase() ?? null],
  ]
  for (const [scheme, read] of readers) {
    const id = read(text)
    if (id !== null) return { scheme, id }
  }
  return null
}
