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

interface TextFacts {
  readonly hasFulltext: boolean
  readonly origin: string | null
  readonly content: JsonObject
}

function describeText(random: Random, work: Draft): TextFacts {
  const isOa = work.access.best !== null
  const hasFulltext = !work.isXpac && random.chance(isOa ? 0.55 : 0.12)
  const hasPdf = isOa && hasFulltext
  return {
    hasFulltext,
    origin: hasFulltext ? (random.chance(0.7) ? 'pdf' : 'ngrams') : null,
    content: { pdf: hasPdf, grobid_xml: hasPdf && random.chance(0.8) },
  }
}

const addressOf = (work: Draft): string | null => {
  const best = work.access.best
  const url = best === null ? null : (best['pdf_url'] ?? best['landing_page_url'] ?? null)
  return typeof url === 'string' ? url : null
}

const makeOpenAccess = (work: Draft): JsonObject => ({
  is_oa: work.access.best !== null,
  oa_status: work.access.status,
  oa_url: addressOf(work),
  any_repository_has_fulltext: work.access.anyRepositoryHasFulltext,
})

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

/**
 * The record of a work, in the shape of the provider's documents. The abstract is kept as text and turned into the
 * inverted index when it is read: fifty thousand indexes would take ten times the room. One flat literal on purpose:
 * put together from spread parts each record becomes a hash table, which doubled time and room (1.9 GB, Node 20).
 */
export function makeWorkRecord(work: Draft, surroundings: Surroundings): JsonObject {
  const { random, citations, referenced, related, datasets } = surroundings
  const { abstract, access, ids, title } = work
  const prices = makePrices(random, work)
  const team = summarizeTeam(work.authorships)
  const text = describeText(random, work)
  const topics = work.topics.map(({ topic, score }) => ({ ...topic.ref, score }))
  return {
    id: work.id,
    doi: ids.doi,
    title,
    display_name: title,
    publication_year: work.year,
    publication_date: work.date,
    ids: idsOf(work),
    language: work.language,
    primary_location: access.primary,
    type: work.type,
    type_crossref: random.chance(0.97) ? (CROSSREF_TYPES[work.type] ?? 'other') : null,
    indexed_in: makeIndexes(work),
    open_access: makeOpenAccess(work),
    authorships: work.authorships,
    institution_assertions: makeAssertions(work),
    countries_distinct_count: team.countries,
    institutions_distinct_count: team.institutions,
    corresponding_author_ids: team.correspondingAuthors,
    corresponding_institution_ids: team.correspondingInstitutions,
    apc_list: prices.list,
    apc_paid: prices.paid,
    fwci: citations.fwci,
    has_fulltext: text.hasFulltext,
    fulltext_origin: text.origin,
    cited_by_count: citations.count,
    citation_normalized_percentile: citations.normalized,
    cited_by_percentile_year: citations.percentileYear,
    biblio: makeBiblio(random, work),
    is_retracted: work.isRetracted,
    is_paratext: work.type === 'paratext',
    is_xpac: work.isXpac,
    primary_topic: topics[0] ?? null,
    topics,
    keywords: work.keywords,
    concepts: [],
    mesh: [],
    locations_count: access.locations.length,
    locations: access.locations,
    best_oa_location: access.best,
    sustainable_development_goals: work.goals,
    awards: makeAwards(random, work),
    funders: work.funders.map((funder) => funder.ref),
    datasets,
    versions: [],
    has_content: text.content,
    content_urls: null,
    referenced_works_count: referenced.length,
    referenced_works: referenced,
    related_works: related,
    get abstract_inverted_index() {
      return abstract === null ? null : invert(abstract)
    },
    cited_by_api_url: `https://api.openalex.org/works?filter=cites:${shortOf(work.id)}`,
    counts_by_year: citations.byYear,
    updated_date: `2026-09-${String(random.between(1, 30)).padStart(2, '0')}T0${random.int(10)}:15:00.000000`,
    created_date: createdOn(work),
  }
}
