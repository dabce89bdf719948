import type { Json, JsonObject } from '#lib/json'
import type { Random } from '../random/random.ts'
import { TODAY } from '../today.ts'
import { shortOf } from '../world/ids.ts'
import type { Citations } from './citations.ts'
import { makeAwards, makeBiblio, makeIndexes, makePrices } from './details.ts'
import type { Draft } from './draft.ts'
import { invert } from './inverted.ts'
import { CROSSREF_TYPES } from './locations.ts'
import { listAt, summarizeTeam } from './team-facts.ts'

/** What a work's record needs beside its draft. */
export interface Surroundings {
  readonly random: Random
  readonly citations: Citations
  readonly referenced: readonly string[]
  readonly related: readonly string[]
  readonly datasets: readonly string[]
}

const idsOf = (work: Draft): JsonObject => ({
  openalex: work.id,
  ...(work.ids.doi === null ? {} : { doi: work.ids.doi }),
  ...(work.ids.mag === null ? {} : { mag: work.ids.mag }),
  ...(work.ids.pmid === null ? {} : { pmid: work.ids.pmid }),
  ...(work.ids.pmcid === null ? {} : { pmcid: work.ids.pmcid }),
})

function describeText(random: Random, work: Draft): JsonObject {
  const isOa = work.access.best !== null
  const hasFulltext = !work.isXpac && random.chance(isOa ? 0.55 : 0.12)
  return {
    has_fulltext: hasFulltext,
    fulltext_origin: hasFulltext ? (random.chance(0.7) ? 'pdf' : 'ngrams') : null,
    has_content: { pdf: isOa && hasFulltext, grobid_xml: isOa && hasFulltext && random.chance(0.8) },
    content_urls: null,
  }
}

const addressOf = (work: Draft): string | null => {
  const best = work.access.best
  const url = best === null ? null : (best['pdf_url'] ?? best['landing_page_url'] ?? null)
  return typeof url === 'string' ? url : null
}

/** An institution asserted as the home of a copy, where a repository belongs to one. */
function makeAssertions(work: Draft): readonly Json[] {
  const first = work.authorships[0]
  return work.venue?.type === 'repository' && work.n % 5 === 0 && first !== undefined
    ? listAt(first, 'institutions')
    : []
}

/** The day the provider first met the work: not before it began, not after today. */
function createdOn(work: Draft): string {
  const date = work.date ?? '2024-02-12'
  if (date > TODAY) return TODAY
  return date > '2016-06-24' ? date : '2016-06-24'
}

/** What a work is and where it stands. */
function describeWork(work: Draft, random: Random): JsonObject {
  const { access } = work
  return {
    id: work.id,
    doi: work.ids.doi,
    title: work.title,
    display_name: work.title,
    publication_year: work.year,
    publication_date: work.date,
    ids: idsOf(work),
    language: work.language,
    primary_location: access.primary,
    type: work.type,
    type_crossref: random.chance(0.97) ? (CROSSREF_TYPES[work.type] ?? 'other') : null,
    indexed_in: makeIndexes(work),
    open_access: {
      is_oa: access.best !== null,
      oa_status: access.status,
      oa_url: addressOf(work),
      any_repository_has_fulltext: access.anyRepositoryHasFulltext,
    },
    authorships: work.authorships,
    institution_assertions: makeAssertions(work),
    ...summarizeTeam(work.authorships),
  }
}

const describeCitations = ({ count, fwci, normalized, percentileYear, byYear }: Citations): JsonObject => ({
  fwci,
  cited_by_count: count,
  citation_normalized_percentile: normalized,
  cited_by_percentile_year: percentileYear,
  counts_by_year: byYear,
})

/** What a work is about. */
function describeSubjects(work: Draft): JsonObject {
  const topics = work.topics.map(({ topic, score }) => ({ ...topic.ref, score }))
  return {
    primary_topic: topics[0] ?? null,
    topics,
    keywords: work.keywords,
    concepts: [],
    mesh: [],
    sustainable_development_goals: work.goals,
  }
}

const describeCopies = ({ access }: Draft): JsonObject => ({
  locations_count: access.locations.length,
  locations: access.locations,
  best_oa_location: access.best,
})

/**
 * The record of a work, in the shape of the provider's documents. The abstract is kept as text and turned into the
 * inverted index when it is read: fifty thousand indexes would take ten times the room.
 */
export function makeWorkRecord(work: Draft, surroundings: Surroundings): JsonObject {
  const { random, citations, referenced, related, datasets } = surroundings
  const prices = makePrices(random, work)
  const { abstract } = work
  return {
    ...describeWork(work, random),
    apc_list: prices.list,
    apc_paid: prices.paid,
    ...describeText(random, work),
    ...describeCitations(citations),
    biblio: makeBiblio(random, work),
    is_retracted: work.isRetracted,
    is_paratext: work.type === 'paratext',
    is_xpac: work.isXpac,
    ...describeSubjects(work),
    ...describeCopies(work),
    awards: makeAwards(random, work),
    funders: work.funders.map((funder) => funder.ref),
    datasets,
    versions: [],
    referenced_works_count: referenced.length,
    referenced_works: referenced,
    related_works: related,
    get abstract_inverted_index() {
      return abstract === null ? null : invert(abstract)
    },
    cited_by_api_url: `https://api.openalex.org/works?filter=cites:${shortOf(work.id)}`,
    updated_date: `2026-09-${String(random.between(1, 30)).padStart(2, '0')}T0${random.int(10)}:15:00.000000`,
    created_date: createdOn(work),
  }
}
