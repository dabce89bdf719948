import type { JsonObject } from '#lib/json'

/** A named node of a closed list; `id` is the full URL. */
export interface Named {
  readonly id: string
  readonly name: string
}

export interface Country extends Named {
  readonly code: string
  readonly continent: Named
  readonly isGlobalSouth: boolean
}

/** A country with institutions. `weight`: its relative share of them. */
export interface Homeland {
  readonly country: Country
  readonly weight: number
  readonly culture: string
  readonly latitude: number
  readonly longitude: number
}

export interface Topic extends Named {
  readonly subfield: Named
  readonly field: Named
  readonly domain: Named
  /** What its works are about; each is a keyword too. */
  readonly terms: readonly string[]
  /** Nobody wrote about it before. */
  readonly firstYear: number
  readonly weight: number
  /** `{id, display_name, subfield, field, domain}`, shared by all records that point here. */
  readonly ref: JsonObject
}

export interface Institution extends Named {
  readonly ror: string | null
  readonly type: string
  readonly place: string
  readonly homeland: Homeland
  readonly parent: Institution | null
  /** Its own id first, then those of its parents. */
  readonly lineage: readonly string[]
  readonly acronym: string | null
  readonly alternatives: readonly string[]
  readonly weight: number
  /** `{id, display_name, ror, country_code, type, lineage}`. */
  readonly ref: JsonObject
}

export interface Publisher extends Named {
  readonly parent: Publisher | null
  readonly level: number
  readonly lineage: readonly string[]
  readonly country: Country | null
  readonly weight: number
}

/** A place works appear in: the provider calls it a source. */
export interface Venue extends Named {
  readonly type: string
  readonly issn: readonly string[]
  readonly isOa: boolean
  readonly isInDoaj: boolean
  readonly isCore: boolean
  readonly host: { readonly id: string; readonly name: string; readonly lineage: readonly string[] } | null
  readonly country: Country | null
  readonly apcUsd: number | null
  readonly language: string
  /** Field id (URL) it is about; `null` for all fields. */
  readonly field: string | null
  readonly firstYear: number
  readonly weight: number
  /** The dehydrated source of locations. */
  readonly ref: JsonObject
}

export interface Funder extends Named {
  readonly country: Country | null
  readonly weight: number
  /** `{id, display_name, ror}`. */
  readonly ref: JsonObject
  readonly doi: string
}

export interface Author extends Named {
  readonly orcid: string | null
  readonly rawNames: readonly string[]
  readonly topic: Topic
  readonly second: Topic | null
  readonly institutions: readonly Institution[]
  readonly firstYear: number
  readonly lastYear: number
  readonly weight: number
  /** `{id, display_name, orcid}`. */
  readonly ref: JsonObject
}

/** Everything works are made from. */
export interface World {
  readonly countries: readonly Country[]
  readonly homelands: readonly Homeland[]
  readonly topics: readonly Topic[]
  readonly institutions: readonly Institution[]
  readonly publishers: readonly Publisher[]
  readonly venues: readonly Venue[]
  readonly funders: readonly Funder[]
  readonly authors: readonly Author[]
}
