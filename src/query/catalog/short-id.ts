import { decodePercent } from '#lib/decode'
import { annexFor } from '../annex/annex.ts'
import { type EntityType, isCrossref } from '../model/entity-type.ts'
import { entityInfo, entityOfPathWord } from './entities.ts'
import { findEntry } from './vocabulary.ts'

/** What stands before an id in the forms the provider writes and takes: its own addresses and the goals' of the UN. */
const HOST = /^(?:https?:\/\/)?(?:(?:[a-z]+\.)?openalex\.org|metadata\.un\.org)\//i
const LETTER_ID = /^[a-z]\d+$/i

/** Wikidata codes the provider uses for continents, by the names its filters take (provider reference § 4.6). */
const CONTINENTS: ReadonlyMap<string, string> = new Map([
  ['north_america', 'Q49'],
  ['south_america', 'Q18'],
])

function withoutOneStep(text: string): string {
  const bare = decodePercent(text.trim().replace(HOST, ''))
  const slash = bare.indexOf('/')
  if (slash < 0) return bare
  const word = bare.slice(0, slash)
  return word === 'sdg' || word === 'entities' || entityOfPathWord(word) !== null ? bare.slice(slash + 1) : bare
}

/** Path words taken off at most: an id has one or two, a hostile text has thousands. */
const DEEPEST = 4

/** An id without the provider's address and without the path words of its kind. */
function withoutPath(text: string): string {
  let rest = text
  for (let step = 0; step < DEEPEST; step += 1) {
    const shorter = withoutOneStep(rest)
    if (shorter === rest) break
    rest = shorter
  }
  return rest
}

function canonicalCode(entity: EntityType, code: string): string {
  const entry = findEntry(entity, code)
  if (entry !== null) return entry.id
  if (entity === 'continents') return CONTINENTS.get(code.toLowerCase()) ?? code.toUpperCase()
  return entity === 'countries' ? code.toUpperCase() : code.toLowerCase()
}

/**
 * The short form of an id in any of its spellings: `https://openalex.org/W1`, `works/W1` and `w1` give `W1`;
 * `https://openalex.org/countries/us` gives `US`, `https://openalex.org/types/article` gives `article`. A text that is
 * no id of the entity comes back without its address. Law: the short form of a short form is itself.
 */
export function shortId(entity: EntityType, id: string): string {
  if (isCrossref(entity)) return annexFor(entity).shortId(entity, id)
  const bare = withoutPath(id)
  if (entity === 'locations') return bare
  if (entityInfo(entity).idPrefix !== null) return LETTER_ID.test(bare) ? bare.toUpperCase() : bare
  return canonicalCode(entity, bare)
}
