import type { JsonObject } from '#lib/json'
import type { Random } from '../random/random.ts'
import { shortOf } from '../world/ids.ts'
import type { Venue } from '../world/model.ts'
import { type Context, countsOf, stampsOf } from './context.ts'
import { topicRootsFrom } from './tallies.ts'
import type { Tally } from './tally.ts'

function makePrices(venue: Venue): JsonObject {
  const usd = venue.apcUsd
  if (usd === null) return { apc_prices: null, apc_usd: null }
  const prices = [
    { price: usd, currency: 'USD' },
    { price: Math.round(usd / 1.1), currency: 'EUR' },
  ]
  return { apc_prices: venue.isInDoaj ? prices : prices.slice(0, 1), apc_usd: usd }
}

function makeFlags(random: Random, venue: Venue, tally: Tally): JsonObject {
  const since = (is: boolean): number | null => (is && random.chance(0.8) ? random.between(2003, 2024) : null)
  const isHigh = tally.works > 5 && tally.oaWorks / tally.works > 0.8
  const isInJstage = venue.country?.code === 'JP' && random.chance(0.7)
  return {
    is_oa: venue.isOa,
    is_in_doaj: venue.isInDoaj,
    is_in_doaj_since_year: since(venue.isInDoaj),
    is_high_oa_rate: isHigh,
    is_high_oa_rate_since_year: since(isHigh),
    is_in_jstage: isInJstage,
    is_in_jstage_since_year: since(isInJstage),
    is_in_scielo: venue.isOa && (venue.language === 'es' || venue.language === 'pt'),
    is_ojs: venue.isOa && random.chance(0.4),
    is_preprint_repository: venue.type === 'repository' && venue.host !== null && random.chance(0.3),
    is_indexed_in_scopus: venue.isCore && random.chance(0.8),
    is_core: venue.isCore,
    oa_flip_year: venue.isOa && random.chance(0.15) ? random.between(2005, 2025) : null,
  }
}

function idsOf(venue: Venue, mag: string | null, wikidata: string | null): JsonObject {
  return {
    openalex: venue.id,
    ...(venue.issn[0] === undefined ? {} : { issn_l: venue.issn[0], issn: venue.issn }),
    ...(mag === null ? {} : { mag }),
    ...(wikidata === null ? {} : { wikidata }),
  }
}

/** Records of what the provider calls sources. */
export function makeVenueRecords(context: Context): JsonObject[] {
  const { world, tallies, random } = context
  return world.venues.map((venue, n) => {
    const tally = tallies.of('sources', venue.id)
    const initials = venue.name.match(/\b\p{Lu}/gu)?.join('. ') ?? ''
    return {
      id: venue.id,
      issn_l: venue.issn[0] ?? null,
      issn: venue.issn.length > 0 ? venue.issn : null,
      display_name: venue.name,
      host_organization: venue.host?.id ?? null,
      host_organization_name: venue.host?.name ?? null,
      host_organization_lineage: venue.host?.lineage ?? [],
      ...countsOf(tally),
      oa_works_count: tally.oaWorks,
      summary_stats: tally.summaryStats,
      ...makeFlags(random, venue, tally),
      first_publication_year: tally.firstYear,
      last_publication_year: tally.lastYear,
      ids: idsOf(
        venue,
        random.chance(0.6) ? `99${String(n).padStart(8, '0')}` : null,
        random.chance(0.3) ? `https://www.wikidata.org/entity/Q98${String(n).padStart(6, '0')}` : null,
      ),
      homepage_url: random.chance(0.7) ? `https://journals.example.org/${shortOf(venue.id)}` : null,
      ...makePrices(venue),
      country: venue.country?.name ?? null,
      country_code: venue.country?.code ?? null,
      societies: [],
      alternate_titles: random.chance(0.25) ? [`${venue.name} (Online)`] : [],
      abbreviated_title: random.chance(0.4) && initials.length > 1 ? `${initials}.` : null,
      type: venue.type,
      ...topicRootsFrom(tally, tallies, context.topicsById),
      x_concepts: [],
      counts_by_year: tally.countsByYear,
      works_api_url: `https://api.openalex.org/works?filter=primary_location.source.id:${shortOf(venue.id)}`,
      ...stampsOf(random),
    }
  })
}
