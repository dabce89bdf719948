import type { Json, JsonObject } from '#lib/json'
import type { Random } from '../random/random.ts'
import { TODAY } from '../today.ts'
import { letterId, shortOf } from '../world/ids.ts'
import type { Citations } from './citations.ts'
import type { Draft } from './draft.ts'
import { invert } from './inverted.ts'
import { CROSSREF_TYPES } from './locations.ts'

/** What a work's record needs beside its draft. */
export interface Surroundings {
  readonly random: Random
  readonly citations: Citations
  readonly referenced: readonly string[]
  readonly related: readonly string[]
  readonly datasets: readonly string[]
}

const RATES: Readonly<Record<string, number>> = { USD: 1, EUR: 1.1, GBP: 1.25 }

function makePrices(random: Random, work: Draft): { list: JsonObject | null; paid: JsonObject | null } {
  const usd = work.venue?.apcUsd ?? null
  if (usd === null || (work.year ?? 0) < 2003) return { list: null, paid: null }
  const currency = random.pick(['USD', 'USD', 'EUR', 'EUR', 'GBP'])
  const provenance = work.venue?.isInDoaj === true ? 'doaj' : random.chance(0.3) ? 'openapc' : null
  const list = { value: Math.round(usd / (RATES[currency] ?? 1)), currency, value_usd: usd, provenance }
  const isPaid = (work.access.status === 'gold' || work.access.status === 'hybrid') && random.chance(0.7)
  return { list, paid: isPaid ? { ...list, provenance: random.chance(0.5) ? 'openapc' : 'doaj' } : null }
}

function makeBiblio(random: Random, work: Draft): JsonObject {
  if (work.venue === null || work.venue.type === 'repository' || work.year === null)
    return { volume: null, issue: null, first_page: null, last_page: null }
  const first = random.between(1, 900)
  const isElectronic = work.year > 2005 && random.chance(0.3)
  const hasPages = random.chance(0.85)
  return {
    volume: random.chance(0.85) ? String(Math.max(1, work.year - work.venue.firstYear + 1)) : null,
    issue: random.chance(0.7) ? String(random.between(1, 12)) : null,
    first_page: hasPages ? (isElectronic ? `e${first}` : String(first)) : null,
    last_page: hasPages ? (isElectronic ? `e${first}` : String(first + random.between(0, 25))) : null,
  }
}

function makeAwards(random: Random, work: Draft): JsonObject[] {
  return work.funders
    .filter(() => random.chance(0.6))
    .map((funder, index) => ({
      id: letterId('G', work.n * 4 + index),
      display_name: random.chance(0.3) ? `Programme on ${work.topic.terms[0] ?? 'research'}` : null,
      funder_award_id: `${shortOf(funder.id).slice(-3)}-${random.between(1000, 9999)}/${String(random.between(0, 29)).padStart(2, '0')}`,
      funder_id: funder.id,
      funder_display_name: funder.name,
      doi: random.chance(0.2) ? `https://doi.org/10.5555/award.${work.n}.${index}` : null,
    }))
}

function makeIndexes(work: Draft): string[] {
  const { doi, pmid } = work.ids
  const isDatacite = doi?.includes('10.5072') === true
  return [
    ...(doi !== null && !isDatacite ? ['crossref'] : []),
    ...(isDatacite ? ['datacite'] : []),
    ...(work.venue?.name === 'PolarPrints' ? ['arxiv'] : []),
    ...(work.venue?.isInDoaj === true ? ['doaj'] : []),
    ...(pmid !== null ? ['pubmed'] : []),
  ]
}

const listAt = (object: JsonObject, key: string): readonly Json[] => {
  const value = object[key]
  return Array.isArray(value) ? value : []
}

/** Facts that follow from the authorships: counted over all of them. */
function summarizeTeam(authorships: readonly JsonObject[]): JsonObject {
  const institutions = new Map<Json, JsonObject>()
  for (const authorship of authorships)
    for (const institution of listAt(authorship, 'institutions') as readonly JsonObject[])
      institutions.set(institution['id'] ?? null, institution)
  const corresponding = authorships.filter((authorship) => authorship['is_corresponding'] === true)
  const authorIds = corresponding
    .map((authorship) => (authorship['author'] as JsonObject)['id'] ?? null)
    .filter((id) => id !== null)
  const homes = corresponding.flatMap((authorship) =>
    listAt(authorship, 'institutions').map((one) => (one as JsonObject)['id'] ?? null),
  )
  return {
    countries_distinct_count: new Set(authorships.flatMap((authorship) => listAt(authorship, 'countries'))).size,
    institutions_distinct_count: institutions.size,
    corresponding_author_ids: authorIds,
    corresponding_institution_ids: [...new Set(homes)],
  }
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

/**
 * The record of a work, in the shape of the provider's documents. The abstract is kept as text and turned into the
 * inverted index when it is read: fifty thousand indexes would take ten times the room.
 */
export function makeWorkRecord(
  work: Draft,
  { random, citations, referenced, related, datasets }: Surroundings,
): JsonObject {
  const prices = makePrices(random, work)
  const topics = work.topics.map(({ topic, score }) => ({ ...topic.ref, score }))
  const { abstract, access } = work
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
    apc_list: prices.list,
    apc_paid: prices.paid,
    fwci: citations.fwci,
    ...describeText(random, work),
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
