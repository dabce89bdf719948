import type { Json, JsonObject } from '#lib/json'
import { dig } from './values.ts'

/** Words of a text: letters and digits, in lower case; punctuation is dropped. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

const textsIn = (value: Json | undefined): readonly string[] => {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap((one: Json) => textsIn(one))
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap((one) => textsIn(one)) : []
}

/** What a field query looks into. */
export const QUERY_FIELDS: Readonly<Record<string, readonly string[]>> = {
  affiliation: ['author.affiliation.name'],
  author: ['author.given', 'author.family', 'author.name'],
  bibliographic: ['title', 'container-title', 'author.family', 'ISSN', 'published.date-parts'],
  chair: ['chair'],
  'container-title': ['container-title', 'short-container-title'],
  contributor: ['author', 'editor'],
  degree: ['degree'],
  description: ['description'],
  editor: ['editor'],
  'event-acronym': ['event.acronym'],
  'event-location': ['event.location'],
  'event-name': ['event.name'],
  'event-sponsor': ['event.sponsor'],
  'event-theme': ['event.theme'],
  'funder-name': ['funder.name'],
  'publisher-location': ['publisher-location'],
  'publisher-name': ['publisher'],
  'standards-body-acronym': ['standards-body.acronym'],
  'standards-body-name': ['standards-body.name'],
  title: ['title', 'subtitle'],
  translator: ['translator'],
}

const cache = new WeakMap<JsonObject, Map<string, ReadonlySet<string>>>()

function wordsAt(record: JsonObject, field: string): ReadonlySet<string> {
  const known = cache.get(record) ?? new Map<string, ReadonlySet<string>>()
  cache.set(record, known)
  const paths = QUERY_FIELDS[field]
  const found =
    known.get(field) ??
    new Set(
      wordsOf(
        (paths === undefined ? textsIn(record) : paths.flatMap((path) => textsIn([...dig(record, path)]))).join(' '),
      ),
    )
  known.set(field, found)
  return found
}

/** How many of the words a record has; 0: none, it does not match. `field: ''`: the whole record. */
export function score(record: JsonObject, field: string, text: string): number {
  const own = wordsAt(record, field)
  return wordsOf(text).filter((word) => own.has(word)).length
}
