import type { JsonObject } from '#lib/json'
import { type EntityType, vocabulary } from '#query'
import { CROSSREF_TYPES } from '../works/locations.ts'
import { codeId } from '../world/ids.ts'
import { type Context, countsOf, stampsOf } from './context.ts'

type Plain =
  | 'sdgs'
  | 'languages'
  | 'licenses'
  | 'work-types'
  | 'source-types'
  | 'institution-types'
  | 'oa-statuses'
  | 'indexes'

/** Segment of the id, and the works filter, of each plain vocabulary. */
const PLAIN: Readonly<Record<Plain, { readonly segment: string; readonly filter: string }>> = {
  sdgs: { segment: 'sdgs', filter: 'sustainable_development_goals.id' },
  languages: { segment: 'languages', filter: 'language' },
  licenses: { segment: 'licenses', filter: 'primary_location.license' },
  'work-types': { segment: 'types', filter: 'type' },
  'source-types': { segment: 'source-types', filter: 'primary_location.source.type' },
  'institution-types': { segment: 'institution-types', filter: 'authorships.institutions.type' },
  'oa-statuses': { segment: 'oa-statuses', filter: 'open_access.oa_status' },
  indexes: { segment: 'indexes', filter: 'indexed_in' },
}

const OWN: Partial<Record<Plain, (code: string) => JsonObject>> = {
  'work-types': (code) => ({ crossref_types: CROSSREF_TYPES[code] === undefined ? [] : [CROSSREF_TYPES[code]] }),
  licenses: (code) => ({
    url: code.startsWith('cc-') ? `https://creativecommons.org/licenses/${code.slice(3)}/4.0/` : null,
  }),
  sdgs: (code) => ({ ids: { openalex: codeId('sdgs', code), un: `https://metadata.un.org/sdg/${code}` } }),
}

function makePlain(context: Context, type: Plain): JsonObject[] {
  const { segment, filter } = PLAIN[type]
  return (vocabulary(type) ?? [])
    .filter((entry) => type !== 'source-types' || entry.id !== 'metadata')
    .map((entry) => {
      const id = codeId(segment, entry.id)
      return {
        id,
        display_name: entry.label,
        ...(type === 'languages' ? {} : { description: entry.meaning }),
        ...(OWN[type]?.(entry.id) ?? {}),
        ...countsOf(context.tallies.of(type, id)),
        works_api_url: `https://api.openalex.org/works?filter=${filter}:${entry.id}`,
        ...stampsOf(context.random),
      }
    })
}

function makeCountries({ world, tallies, random }: Context): JsonObject[] {
  return world.countries
    .map((country) => ({
      id: country.id,
      display_name: country.name,
      country_code: country.code,
      description: null,
      ids: { openalex: country.id },
      display_name_alternatives: [],
      continent: { id: country.continent.id, display_name: country.continent.name },
      is_global_south: country.isGlobalSouth,
      ...countsOf(tallies.of('countries', country.id)),
      authors_api_url: `https://api.openalex.org/authors?filter=last_known_institutions.country_code:${country.code}`,
      institutions_api_url: `https://api.openalex.org/institutions?filter=country_code:${country.code}`,
      works_api_url: `https://api.openalex.org/works?filter=authorships.countries:${country.code}`,
      ...stampsOf(random),
    }))
    .sort((a, b) => (a.country_code < b.country_code ? -1 : 1))
}

/** Continents have no `cited_by_count`. */
function makeContinents({ world, tallies, random }: Context): JsonObject[] {
  return (vocabulary('continents') ?? []).map((entry) => {
    const id = codeId('continents', entry.id)
    const members = world.countries.filter((country) => country.continent.id === id)
    return {
      id,
      display_name: entry.label,
      description: 'continent',
      ids: { openalex: id, wikidata: entry.id },
      display_name_alternatives: [],
      countries: members.map((country) => ({ id: country.id, display_name: country.name })),
      works_count: tallies.of('continents', id).works,
      ...stampsOf(random),
    }
  })
}

/** Records of all vocabularies but domains, fields and subfields. */
export function makeVocabularies(context: Context): Partial<Record<EntityType, JsonObject[]>> {
  const plain = (Object.keys(PLAIN) as Plain[]).map((type) => [type, makePlain(context, type)] as const)
  return { ...Object.fromEntries(plain), countries: makeCountries(context), continents: makeContinents(context) }
}
