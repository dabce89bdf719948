import { at, type JsonObject } from '#lib/json'
import { type EntityType, foldText, plainText } from '#query'
import type { Suggestion } from '#sources'
import { walkTo } from './walk.ts'
import { idOf, type World } from './world.ts'

const MOST = 10
const OTHER_NAMES = ['display_name_alternatives', 'display_name_acronyms', 'alternate_titles', 'abbreviated_title']
/** Identifiers that are looked up as such (reference § 2.4). */
const IDENTIFIERS = ['id', 'doi', 'orcid', 'ror', 'issn', 'ids.wikidata']

const fold = (text: string): string => foldText(plainText(text))

/** How well a name fits, best first; `null`: not at all. */
function rankOf(record: JsonObject, text: string): number | null {
  const name = fold(String(at(record, 'display_name') ?? ''))
  if (name === text) return 0
  if (name.startsWith(text)) return 1
  if (name.includes(` ${text}`)) return 2
  const others = OTHER_NAMES.flatMap((root) => walkTo(record, root)).map((other) => fold(String(other)))
  return others.some((other) => other.startsWith(text)) ? 3 : null
}

const isNamed = (record: JsonObject, text: string): boolean =>
  IDENTIFIERS.some((path) =>
    walkTo(record, path).some((id) => String(id).toLowerCase().endsWith(text) && text.length > 3 && /\d/.test(text)),
  )

const weightOf = (entity: EntityType, record: JsonObject): number =>
  Number(at(record, entity === 'works' ? 'cited_by_count' : 'works_count') ?? 0)

function hintOf(record: JsonObject): string | null {
  const paths = [
    'last_known_institutions.display_name',
    'host_organization_name',
    'geo.country',
    'field.display_name',
    'country_code',
  ]
  const [hint] = [
    ...paths.flatMap((path) => walkTo(record, path)),
    ...walkTo(record, 'authorships.raw_author_name').slice(0, 3),
  ]
  return hint === undefined ? null : String(hint)
}

function toSuggestion(entity: EntityType, record: JsonObject): Suggestion {
  const id = idOf(entity, record)
  const name = at(record, 'display_name')
  const works = at(record, 'works_count')
  return {
    entity,
    id,
    label: typeof name === 'string' ? name : id,
    hint: hintOf(record),
    worksCount: typeof works === 'number' ? works : null,
  }
}

/** At most ten names that begin with the text, or have a word that does: exact first, then the most used. */
export function suggestNames(entity: EntityType, text: string, world: World): readonly Suggestion[] {
  const folded = fold(text).trim()
  if (folded === '') return []
  const records = world.records[entity] ?? []
  const identified = records.filter((record) => isNamed(record, folded))
  if (identified.length > 0) return identified.slice(0, MOST).map((record) => toSuggestion(entity, record))
  return records
    .map((record) => ({ record, rank: rankOf(record, folded) }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || weightOf(entity, b.record) - weightOf(entity, a.record))
    .slice(0, MOST)
    .map(({ record }) => toSuggestion(entity, record))
}
