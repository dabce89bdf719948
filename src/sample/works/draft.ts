import type { JsonObject } from '#lib/json'
import type { Funder, Topic, Venue } from '../world/model.ts'

/** What a work is, before anything is written about it. Works are numbered by publication date, undated ones last. */
export interface Outline {
  readonly n: number
  readonly id: string
  /** `yyyy-mm-dd`, `null` for the few without a date. */
  readonly date: string | null
  readonly year: number | null
  readonly type: string
  readonly topic: Topic
  /** Whether the topic is known: some works have none. */
  readonly hasTopic: boolean
  readonly isXpac: boolean
  /** Far more authors than usual. */
  readonly hasHugeTeam: boolean
}

export interface ScoredTopic {
  readonly topic: Topic
  readonly score: number
}

/** A work with all its parts, before citations are counted. */
export interface Draft extends Outline {
  readonly venue: Venue | null
  readonly language: string | null
  readonly title: string | null
  readonly abstract: string | null
  readonly topics: readonly ScoredTopic[]
  readonly keywords: readonly JsonObject[]
  readonly goals: readonly JsonObject[]
  readonly authorships: readonly JsonObject[]
  readonly access: Access
  readonly ids: Identifiers
  readonly funders: readonly Funder[]
  readonly isRetracted: boolean
}

/** Where a work can be found and how open it is. */
export interface Access {
  readonly status: string
  readonly primary: JsonObject | null
  readonly best: JsonObject | null
  readonly locations: readonly JsonObject[]
  readonly anyRepositoryHasFulltext: boolean
}

export interface Identifiers {
  readonly doi: string | null
  readonly pmid: string | null
  readonly pmcid: string | null
  readonly mag: string | null
}
