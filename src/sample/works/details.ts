import type { JsonObject } from '#lib/json'
import type { Random } from '../random/random.ts'
import { letterId, shortOf } from '../world/ids.ts'
import type { Draft } from './draft.ts'

const RATES: Readonly<Record<string, number>> = { USD: 1, EUR: 1.1, GBP: 1.25 }

/** Article charges: what the venue asks, and what was paid. */
export function makePrices(random: Random, work: Draft): { list: JsonObject | null; paid: JsonObject | null } {
  const usd = work.venue?.apcUsd ?? null
  if (usd === null || (work.year ?? 0) < 2003) return { list: null, paid: null }
  const currency = random.pick(['USD', 'USD', 'EUR', 'EUR', 'GBP'])
  const provenance = work.venue?.isInDoaj === true ? 'doaj' : random.chance(0.3) ? 'openapc' : null
  const list = { value: Math.round(usd / (RATES[currency] ?? 1)), currency, value_usd: usd, provenance }
  const isPaid = (work.access.status === 'gold' || work.access.status === 'hybrid') && random.chance(0.7)
  return { list, paid: isPaid ? { ...list, provenance: random.chance(0.5) ? 'openapc' : 'doaj' } : null }
}

/** Volume, issue and pages. */
export function makeBiblio(random: Random, work: Draft): JsonObject {
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

/** Awards of its funders. They have no records of their own. */
export function makeAwards(random: Random, work: Draft): JsonObject[] {
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

/** The indexes that know the work. */
export function makeIndexes(work: Draft): string[] {
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
