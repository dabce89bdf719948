import { decodePercent } from '#lib/decode'
import { trimEndOf } from '#lib/trim-signs'
import { entityInfo, entityOfLetter, entityOfPathWord } from '../catalog/entities.ts'
import { findFilterField } from '../catalog/fields.ts'
import { shortId } from '../catalog/short-id.ts'
import { canonicalValue } from '../catalog/value.ts'
import type { FieldId } from '../model/clause.ts'
import type { EntityType } from '../model/entity-type.ts'
import { type IdScheme, PLACES, readForeignId } from './scheme.ts'

/** A field an identifier can be filtered by. `value` is the canonical one for a clause on it. */
export interface IdPlace {
  readonly entity: EntityType
  readonly field: FieldId
  readonly value: string
}

/** An identifier found in pasted text. */
export interface Recognized {
  /** As it was written. */
  readonly text: string
  readonly scheme: IdScheme
  /** Bare and tidy: `10.7717/peerj.4375`, `0000-0001-6187-6610`, `PMC5815332`, `W2741809807`, `US`. */
  readonly id: string
  /** What it most likely identifies. */
  readonly entity: EntityType
  /** What a single record is asked for by (`doi:10.…`), `null` where the provider takes no such form. */
  readonly lookup: string | null
  /** Where it can be filtered by, the likeliest first; never empty. */
  readonly places: readonly IdPlace[]
}

/** Pasted text, read as a list of identifiers. `rest`: the words that are none, in order. */
export interface IdList {
  readonly ids: readonly Recognized[]
  readonly rest: readonly string[]
}

/** A text with more words is no list of ids that a person pastes; the rest is left unread. */
const MOST_WORDS = 20_000

function placeOf(entity: EntityType, name: string, id: string): IdPlace | null {
  const field = findFilterField(entity, name)
  return field === null ? null : { entity, field: field.id, value: canonicalValue(field, id) }
}

const LOOKUP: Readonly<Record<Exclude<IdScheme, 'openalex'>, (id: string) => string | null>> = {
  doi: (id) => `doi:${id}`,
  orcid: (id) => `orcid:${id}`,
  ror: (id) => `ror:${id}`,
  issn: (id) => `issn:${id}`,
  pmid: (id) => `pmid:${id}`,
  pmcid: (id) => `pmcid:${id}`,
  wikidata: (id) => `wikidata:${id}`,
}

function readForeign(text: string, word: string): Recognized | null {
  const found = readForeignId(word)
  if (found === null || found.scheme === 'openalex') return null
  const { scheme, id } = found
  const places = PLACES[scheme].flatMap(([entity, name]) => placeOf(entity, name, id) ?? [])
  const [first] = places
  return first === undefined ? null : { text, scheme, id, entity: first.entity, lookup: LOOKUP[scheme](id), places }
}

const ADDRESS = /^(?:https?:\/\/)?(?:[a-z]+\.)?openalex\.org\/(.+)$/i
const PATHED = /^([a-z-]+)\/([^/?#]+)$/i
/** Shorter ones stand for too much else: A4, T20, G7. */
const LETTERED = /^[waispfctg]\d{4,12}$/i
const LETTERED_ID = /^[waispfctg]\d{1,12}$/i

function recognizedAs(text: string, entity: EntityType, code: string): Recognized | null {
  const id = shortId(entity, code)
  const prefix = entityInfo(entity).idPrefix
  if (prefix !== null && !(LETTERED_ID.test(id) && id.startsWith(prefix))) return null
  const own = placeOf(entity, 'ids.openalex', id) ?? placeOf(entity, 'id', id)
  const works = entityInfo(entity).worksField
  const ofWorks = works === null || entity === 'works' ? null : placeOf('works', works, id)
  const places = [own, ofWorks].filter((place) => place !== null)
  return places.length === 0 ? null : { text, scheme: 'openalex', id, entity, lookup: id, places }
}

/** An id of the provider itself: bare with its letter, as a path (`works/W1`), or an address of API or site. */
function readOwn(text: string, word: string): Recognized | null {
  const inAddress = ADDRESS.exec(word)?.[1]
    ?.replace(/[?#].*$/s, '')
    .replace(/\/$/, '')
  const path = inAddress ?? word
  const [, kind = '', code = ''] = PATHED.exec(path) ?? []
  const entity = kind === '' ? null : entityOfPathWord(kind)
  if (entity !== null) return recognizedAs(text, entity, code)
  if (!(inAddress === undefined ? LETTERED : LETTERED_ID).test(path)) return null
  const lettered = entityOfLetter(path.charAt(0))
  return lettered === null ? null : recognizedAs(text, lettered, path)
}

/** An identifier behind a path of the API: `works/doi:10.…`, `works/https://doi.org/…`. */
const PREFIXED =
  /^(?:https?:\/\/(?:[a-z]+\.)?openalex\.org\/)?(?:works|authors|people|sources|journals|institutions|publishers|funders|concepts)\/(.+)$/i

/** Signs around an identifier that belong to the sentence it stands in. */
const withoutFrame = (word: string): string => trimEndOf(word.replace(/^[<([{"'“‘«]+/, ''), '.,;:"\'”’»')

/** "orcid:https://orcid.org/…", "openalex:W1": the name before an address or an id with its letter adds nothing. */
const withoutName = (word: string): string =>
  word.replace(/^(?:doi|orcid|ror|issn|pmid|pmcid|wikidata|openalex):(?=https?:|[waispfctg]\d+$)/i, '')

/** Longer words are no identifiers, and reading them all ways takes time. */
const LONGEST_WORD = 1000

function recognizeWord(text: string): Recognized | null {
  if (text.length > LONGEST_WORD) return null
  const word = withoutName(withoutFrame(decodePercent(text)))
  for (const candidate of [word, trimEndOf(word, ')]}>')]) {
    const found = readOwn(text, candidate) ?? readForeign(text, candidate.replace(/\/$/, ''))
    if (found !== null) return found
  }
  const behind = PREFIXED.exec(word)?.[1]
  return behind === undefined ? null : readForeign(text, behind)
}

/** "DOI 10.1/x", "PMID: 123": the name of the scheme and its identifier are one word. */
const NAMES =
  /\b(doi|pmid|pmcid|[ep]?-?issn(?:[-_ ]?l)?|orcid(?: ?id)?|ror(?: ?id)?|wikidata)(?:\s*[:=]\s*|\s+)(?=(?:10\.\d|\d|PMC\d|Q\d|https?:))/gi
/** A separator without a blank counts where another identifier begins behind it. */
const GLUE =
  /[,;|](?=(?:https?:|doi:|orcid:|ror:|pmid:|pmcid:|issn:|wikidata:|openalex:|10\.\d{4,9}\/|[waispfctgq]\d|PMC\d|\d{4}-\d{3}|0[a-z0-9]{8}(?:\W|$)))/gi

const schemeName = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '')
    .replace(/^(orcid|ror)id$/, '$1')
    .replace(/^[ep]?issnl?$/, 'issn')

/** Words of a pasted text, each perhaps an identifier. */
function wordsOf(text: string): readonly string[] {
  const joined = text.replace(NAMES, (_whole, name: string) => `${schemeName(name)}:`)
  return joined
    .replace(GLUE, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, MOST_WORDS)
}

/** Reads pasted text as a list of identifiers: see {@link recognizeIds}. */
export function readIdList(text: string): IdList {
  const ids = new Map<string, Recognized>()
  const rest: string[] = []
  for (const word of wordsOf(text)) {
    const found = recognizeWord(word)
    if (found === null) rest.push(word)
    else if (!ids.has(`${found.scheme} ${found.entity} ${found.id}`))
      ids.set(`${found.scheme} ${found.entity} ${found.id}`, found)
  }
  return { ids: [...ids.values()], rest }
}

/**
 * The identifiers in a pasted text, in order, each once: DOI, ORCID, ROR, ISSN, PMID, PMCID, Wikidata and the
 * provider's own, in every usual spelling, alone or in a list, also inside a sentence. Check characters are checked, so
 * that a mistyped ORCID, ROR or ISSN is not taken. Bare numbers are nothing: a PMID needs its name or address.
 */
export function recognizeIds(text: string): readonly Recognized[] {
  return readIdList(text).ids
}
