import { decodePercent } from '#lib/decode'
import { entityInfo, entityOfLetter } from '../catalog/entities.ts'
import { bareIdentifier } from '../catalog/external-id.ts'
import { shortId } from '../catalog/short-id.ts'
import type { EntityType } from '../model/entity-type.ts'

/** A record named in a path: its entity and its id in a form the API takes after the path. */
export interface Lookup {
  readonly entity: EntityType
  readonly id: string
  /** The id was written without the prefix that the API wants. */
  readonly isPrefixed: boolean
}

interface Scheme {
  readonly prefix: string
  readonly scheme: string
  readonly entities: readonly EntityType[]
  /** Plain digits say nothing about their scheme: a prefix or an address must stand before them. */
  readonly isBareEnough: boolean
}

/** Forms accepted after the path of an entity, in order of their likeness. Source: provider reference § 2.2, 2026-08. */
const SCHEMES: readonly Scheme[] = [
  { prefix: 'doi', scheme: 'DOI', entities: ['works'], isBareEnough: true },
  { prefix: 'pmcid', scheme: 'PMCID', entities: ['works'], isBareEnough: false },
  { prefix: 'pmid', scheme: 'PMID', entities: ['works'], isBareEnough: false },
  { prefix: 'orcid', scheme: 'ORCID', entities: ['authors'], isBareEnough: true },
  { prefix: 'scopus', scheme: 'Scopus', entities: ['authors'], isBareEnough: false },
  { prefix: 'issn_l', scheme: 'ISSN', entities: ['sources'], isBareEnough: false },
  { prefix: 'issn', scheme: 'ISSN', entities: ['sources'], isBareEnough: true },
  { prefix: 'ror', scheme: 'ROR', entities: ['institutions', 'funders', 'publishers'], isBareEnough: true },
  {
    prefix: 'wikidata',
    scheme: 'Wikidata',
    entities: ['institutions', 'funders', 'concepts', 'publishers'],
    isBareEnough: true,
  },
  {
    prefix: 'mag',
    scheme: 'MAG',
    entities: ['works', 'authors', 'sources', 'institutions', 'concepts'],
    isBareEnough: false,
  },
]

const LETTER_ID = /^([a-z])(\d+)$/i
const ANY_ADDRESS = /^https?:\/\/|^[\w-]+(?:\.[\w-]+)+\//i

/** A scheme of an address cut short by a proxy (`https:/doi.org`) made whole again. */
const wholeAddress = (text: string): string => text.replace(/^(https?):\/+/i, '$1://')

const hasPrefix = (text: string, prefix: string): boolean => text.toLowerCase().startsWith(`${prefix}:`)

function readScheme(one: Scheme, entity: EntityType, text: string): Lookup | null {
  const isMarked = hasPrefix(text, one.prefix)
  const isAddress = ANY_ADDRESS.test(text) && !/^10\./.test(text)
  const isPmc = one.prefix === 'pmcid' && /^PMC\d+$/i.test(text)
  if (!isMarked && !isAddress && !isPmc && !one.isBareEnough) return null
  const bare = bareIdentifier(one.scheme, one.prefix === 'issn_l' ? text.replace(/^issn_l:/i, 'issn:') : text)
  if (bare === null || (one.prefix === 'issn_l' && !isMarked)) return null
  const id = `${one.prefix}:${one.prefix === 'doi' ? bare.toLowerCase() : bare}`
  return { entity, id, isPrefixed: !isMarked && !isAddress }
}

function readLetterId(text: string): Lookup | null {
  const bare = shortId('works', text)
  const entity = entityOfLetter(LETTER_ID.exec(bare)?.[1] ?? '')
  return entity === null ? null : { entity, id: bare.toUpperCase(), isPrefixed: false }
}

function readExternal(entity: EntityType | null, text: string): Lookup | null {
  for (const one of SCHEMES) {
    const [usual] = one.entities
    const owner = entity ?? usual
    if (owner === undefined || !one.entities.includes(owner)) continue
    const found = readScheme(one, owner, text)
    if (found !== null) return found
  }
  return null
}

const DIGITS = /^\d+$/
const NUMBERED: ReadonlySet<EntityType> = new Set(['domains', 'fields', 'subfields', 'sdgs'])

function readCodeId(entity: EntityType, text: string): Lookup | null {
  const id = entity === 'locations' ? text : shortId(entity, text)
  const isCode = NUMBERED.has(entity) ? DIGITS.test(id) : id !== '' && !id.includes('/')
  return isCode || (entity === 'locations' && id !== '') ? { entity, id, isPrefixed: false } : null
}

/**
 * Reads what stands after the path of an entity, in any form the API or a person uses: `W1`, `https://openalex.org/W1`,
 * `doi:10.1/a`, `https://doi.org/10.1/a`, `10.1/a`, `orcid:…`, a code. With `entity: null` any record that the text alone
 * names. `null` when it names none.
 */
export function readLookup(entity: EntityType | null, text: string): Lookup | null {
  const whole = wholeAddress(decodePercent(text.trim()))
  if (whole === '') return null
  if (entity !== null && entityInfo(entity).idPrefix === null) return readCodeId(entity, whole)
  return readLetterId(whole) ?? readExternal(entity, whole)
}
