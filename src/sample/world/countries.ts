import { vocabulary } from '#query'
import { COUNTRIES_BY_CONTINENT, NORTH_OUTSIDE_EUROPE, RESEARCH_COUNTRIES } from '../banks/countries.ts'
import { codeId } from './ids.ts'
import type { Country, Homeland, Named } from './model.ts'

const words = (text: string): string[] => text.trim().split(/\s+/)

/** The name of an entry of a closed list; the code itself where the list has no name for it. */
export function nameOf(list: string, code: string): string {
  return vocabulary(list)?.find((entry) => entry.id === code)?.label ?? code
}

/** All countries of the vocabulary, with continent and Global South. */
export function makeCountries(): Country[] {
  const north = new Set(words(NORTH_OUTSIDE_EUROPE))
  const names = new Map((vocabulary('countries') ?? []).map((entry) => [entry.id, entry.label]))
  return Object.entries(COUNTRIES_BY_CONTINENT).flatMap(([continentCode, codes]) => {
    const continent: Named = { id: codeId('continents', continentCode), name: nameOf('continents', continentCode) }
    return words(codes)
      .filter((code) => names.has(code))
      .map((code) => ({
        id: codeId('countries', code),
        name: names.get(code) ?? code,
        code,
        continent,
        isGlobalSouth: continentCode !== 'Q46' && continentCode !== 'Q51' && !north.has(code),
      }))
  })
}

/** The countries that have institutions. */
export function makeHomelands(countries: readonly Country[]): Homeland[] {
  const byCode = new Map(countries.map((country) => [country.code, country]))
  return RESEARCH_COUNTRIES.trim()
    .split(/[|\n]/)
    .flatMap((line) => {
      const [code = '', weight, culture = 'en', latitude, longitude] = words(line)
      const country = byCode.get(code)
      if (country === undefined) return []
      return [{ country, weight: Number(weight), culture, latitude: Number(latitude), longitude: Number(longitude) }]
    })
}
