import { at } from '#lib/json'
import { shortId } from '#query'
import type { RecordStore } from '../records/store.ts'

/** What is known of a country, by its code. */
export interface CountryFacts {
  /** Code of its continent, such as `Q46`. */
  readonly continent: string | null
  readonly isGlobalSouth: boolean
}

/** Root keys of countries that {@link countryFacts} reads. */
export const COUNTRY_ROOTS = ['id', 'continent', 'is_global_south'] as const

/** The facts that the records of countries hold. */
export function countryFacts(countries: RecordStore): ReadonlyMap<string, CountryFacts> {
  return new Map(
    countries.ids().map((code, row) => {
      const body = countries.read(row, COUNTRY_ROOTS)
      const continent = at(body['continent'], 'id') ?? body['continent']
      const facts: CountryFacts = {
        continent: typeof continent === 'string' ? shortId('continents', continent) : null,
        isGlobalSouth: body['is_global_south'] === true,
      }
      return [code, facts] as const
    }),
  )
}
