import type { Random } from '../random/random.ts'
import { shortOf } from '../world/ids.ts'
import type { Venue } from '../world/model.ts'
import type { Identifiers, Outline } from './draft.ts'

/** Prefixes that Crossref and DataCite keep for tests: no such DOI leads to a real work. */
const CROSSREF_PREFIX = '10.5555'
const DATACITE_PREFIX = '10.5072'

const FROM_DATACITE = new Set(['dataset', 'software', 'supplementary-materials'])

function makeDoi(random: Random, work: Outline, venue: Venue | null): string | null {
  const share =
    work.type === 'paratext' || work.type === 'dissertation' ? 0.35 : (work.year ?? 2000) < 1990 ? 0.62 : 0.88
  if (!random.chance(share)) return null
  const prefix = FROM_DATACITE.has(work.type) || venue?.type === 'repository' ? DATACITE_PREFIX : CROSSREF_PREFIX
  const word =
    venue === null
      ? 'bib'
      : venue.name
          .replace(/[^A-Za-z]/g, '')
          .slice(0, 5)
          .toLowerCase()
  // Real DOIs hold parentheses, semicolons and slashes now and then.
  const tail = random.chance(0.03) ? `(sici)${work.year ?? 0};${work.n}` : `${work.year ?? 'nd'}.${work.n}`
  return `https://doi.org/${prefix}/${word}.${tail}`
}

/** The identifiers a work has: never all of them. */
export function makeIdentifiers(random: Random, work: Outline, venue: Venue | null): Identifiers {
  const domain = shortOf(work.topic.domain.id)
  const isBiomedical = domain === '1' || domain === '4'
  const hasPmid = isBiomedical && (work.type === 'article' || work.type === 'review') && random.chance(0.66)
  const pmid = hasPmid ? `https://pubmed.ncbi.nlm.nih.gov/99${String(work.n).padStart(6, '0')}` : null
  const hasPmcid = hasPmid && (work.year ?? 0) > 1995 && random.chance(0.35)
  return {
    doi: makeDoi(random, work, venue),
    pmid,
    pmcid: hasPmcid ? `https://www.ncbi.nlm.nih.gov/pmc/articles/99${String(work.n).padStart(6, '0')}` : null,
    mag: (work.year ?? 0) < 2021 && random.chance(0.7) ? `99${String(work.n).padStart(8, '0')}` : null,
  }
}
