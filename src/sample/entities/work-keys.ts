import { at, type Json, type JsonObject } from '#lib/json'
import type { EntityType } from '#query'
import { codeId, shortOf } from '../world/ids.ts'
import type { Country } from '../world/model.ts'

const list = (value: unknown, key: string): readonly Json[] => {
  const found = at(value, key)
  return Array.isArray(found) ? found : []
}

const texts = (values: readonly unknown[]): string[] => values.filter((value) => typeof value === 'string')

/** The institutions of all authorships of a work, each as often as it stands there. */
export const institutionsOf = (work: JsonObject): readonly Json[] =>
  list(work, 'authorships').flatMap((authorship) => list(authorship, 'institutions'))

/** Authorships a list shows; fields that look at "the first hundred" see these. */
const FIRST_AUTHORSHIPS = 100

const venueOf = (work: JsonObject): unknown => at(at(work, 'primary_location'), 'source')

/** The ids under the path of a key in a list of objects. */
const idsIn = (work: JsonObject, root: string): string[] => texts(list(work, root).map((one) => at(one, 'id')))

const codes = (segment: string, values: readonly unknown[]): string[] =>
  texts(values).map((value) => codeId(segment, value))

type WorkKeys = Partial<Record<EntityType, readonly string[]>>

function keysOfTeam(work: JsonObject, continents: ReadonlyMap<string, string>): WorkKeys {
  const authorships = list(work, 'authorships')
  const institutions = institutionsOf(work)
  const countries = authorships.slice(0, FIRST_AUTHORSHIPS).flatMap((one) => list(one, 'countries'))
  const types = institutions.map((one) => at(one, 'type'))
  const homes = texts(institutions.map((one) => at(one, 'country_code')))
  return {
    authors: texts(authorships.map((authorship) => at(at(authorship, 'author'), 'id'))),
    institutions: texts(institutions.flatMap((one) => list(one, 'lineage'))),
    countries: codes('countries', countries),
    continents: homes.flatMap((code) => continents.get(code) ?? []),
    'institution-types': codes('institution-types', types),
  }
}

function keysOfSubjects(work: JsonObject): WorkKeys {
  const topic = at(work, 'primary_topic')
  return {
    topics: idsIn(work, 'topics'),
    keywords: idsIn(work, 'keywords'),
    domains: texts([at(at(topic, 'domain'), 'id')]),
    fields: texts([at(at(topic, 'field'), 'id')]),
    subfields: texts([at(at(topic, 'subfield'), 'id')]),
    sdgs: codes('sdgs', idsIn(work, 'sustainable_development_goals').map(shortOf)),
  }
}

/**
 * The ids of the records a work counts for, by entity type: what the entity's own filter on works selects
 * (`works_filter` in the provider's catalog).
 */
export function makeWorkKeys(countries: readonly Country[]): (work: JsonObject) => WorkKeys {
  const continents = new Map(countries.map((country) => [country.code, country.continent.id]))
  return (work) => {
    const source = venueOf(work)
    return {
      ...keysOfTeam(work, continents),
      ...keysOfSubjects(work),
      sources: texts([at(source, 'id')]),
      publishers: texts(list(source, 'host_organization_lineage')).filter((id) => shortOf(id).startsWith('P')),
      funders: idsIn(work, 'funders'),
      languages: codes('languages', [at(work, 'language')]),
      licenses: codes('licenses', [at(at(work, 'primary_location'), 'license')]),
      'work-types': codes('types', [at(work, 'type')]),
      'source-types': codes('source-types', [at(source, 'type')]),
      'oa-statuses': codes('oa-statuses', [at(at(work, 'open_access'), 'oa_status')]),
      indexes: codes('indexes', list(work, 'indexed_in')),
    }
  }
}
