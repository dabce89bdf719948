import type { EntityType } from '../model/entity-type.ts'

/** A field under an old name: what it is called now, and whether that means the same. */
export interface Renamed {
  readonly now: string
  readonly isSame: boolean
}

/** Old beginnings of names and what they became. Provider reference § 4.9 and § 14, as of 2026-08. */
const BEGINNINGS: readonly (readonly [entity: EntityType, was: string, now: string, isSame: boolean])[] = [
  ['authors', 'last_known_institution.', 'last_known_institutions.', true],
  ['funders', 'grants_count', 'awards_count', true],
  ['works', 'grants.funder', 'funders.id', true],
  ['works', 'grants.award_id', 'awards.funder_award_id', true],
  ['works', 'raw_affiliation_string.', 'raw_affiliation_strings.', true],
  ['works', 'keywords.keyword', 'keyword.search', false],
  ['works', 'host_venue.', 'primary_location.source.', false],
  ['works', 'alternate_host_venues.', 'locations.source.', false],
]

const NO_STEM = '.search.no_stem'

/** Finds what an old name became; `null` when we know of nothing. The new name is not looked up here. */
export function findRenamed(entity: EntityType, name: string): Renamed | null {
  if (name.endsWith(NO_STEM)) return { now: `${name.slice(0, -NO_STEM.length)}.search.exact`, isSame: true }
  const rule = BEGINNINGS.find(([owner, was]) => owner === entity && name.startsWith(was))
  if (rule === undefined) return null
  const [, was, now, isSame] = rule
  return { now: now + name.slice(was.length), isSame }
}
