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

/**
 * The ids of the records a work counts for, by entity type: what the entity's own filter on works selects
 * (`works_filter` in the provider's catalog).
 */
export function makeWorkKeys(
  countries: readonly Country[],
): (work: JsonObject) => Partial<Record<EntityType, readonly string[]>> {
  const continents = new Map(countries.map((country) => [country.code, country.continent.id]))
  const code = (path: string, values: readonly unknown[]): string[] => texts(values).map((value) => codeId(path, value))
  return (work) => {
    const institutions = institutionsOf(work)
    const source = venueOf(work)
    const topic = at(work, 'primary_topic')
    const codes = texts(institutions.map((one) => at(one, 'country_code')))
    return {
      authors: texts(list(work, 'authorships').map((authorship) => at(at(authorship, 'author'), 'id'))),
      sources: texts([at(source, 'id')]),
      institutions: texts(institutions.flatMap((one) => list(one, 'lineage'))),
      publishers: texts(list(source, 'host_organization_lineage')).filter((id) => shortOf(id).startsWith('P')),
      topics: texts(list(work, 'topics').map((one) => at(one, 'id'))),
      keywords: texts(list(work, 'keywords').map((one) => at(one, 'id'))),
      funders: texts(list(work, 'funders').map((one) => at(one, 'id'))),
      domains: texts([at(at(topic, 'domain'), 'id')]),
      fields: texts([at(at(topic, 'field'), 'id')]),
      subfields: texts([at(at(topic, 'subfield'), 'id')]),
      sdgs: texts(list(work, 'sustainable_development_goals').map((one) => at(one, 'id'))).map((id) =>
        codeId('sdgs', shortOf(id)),
      ),
      countries: code(
        'countries',
        list(work, 'authorships')
          .slice(0, FIRST_AUTHORSHIPS)
          .flatMap((one) => list(one, 'countries')),
      ),
      continents: codes.flatMap((one) => continents.get(one) ?? []),
      languages: code('languages', [at(work, 'language')]),
      licenses: code('licenses', [at(at(work, 'primary_location'), 'license')]),
      'work-types': code('types', [at(work, 'type')]),
      'source-types': code('source-types', [at(source, 'type')]),
      'institution-types': code(
        'institution-types',
        institutions.map((one) => at(one, 'type')),
      ),
      'oa-statuses': code('oa-statuses', [at(at(work, 'open_access'), 'oa_status')]),
      indexes: code('indexes', list(work, 'indexed_in')),
    }
  }
}
