import type { JsonObject } from '#lib/json'
import type { Random } from '../random/random.ts'
import { codeId } from '../world/ids.ts'
import type { Venue } from '../world/model.ts'
import type { Identifiers, Outline } from './draft.ts'

/** A copy of a work, before it becomes a record. */
export interface Copy {
  readonly venue: Venue | null
  readonly isOa: boolean
  readonly license: string | null
  readonly version: 'publishedVersion' | 'acceptedVersion' | 'submittedVersion' | null
  readonly url: string | null
  readonly pdf: string | null
  readonly rawType: string | null
}

/** The older names of work types, as Crossref has them. */
export const CROSSREF_TYPES: Readonly<Record<string, string>> = {
  article: 'journal-article',
  review: 'journal-article',
  letter: 'journal-article',
  editorial: 'journal-article',
  erratum: 'journal-article',
  retraction: 'journal-article',
  'book-review': 'journal-article',
  paratext: 'journal-issue',
  preprint: 'posted-content',
  'conference-paper': 'proceedings-article',
  'conference-abstract': 'proceedings-article',
  'book-chapter': 'book-chapter',
  book: 'book',
  'reference-entry': 'reference-entry',
  dataset: 'dataset',
  report: 'report',
  dissertation: 'dissertation',
  'peer-review': 'peer-review',
  standard: 'standard',
  'supplementary-materials': 'component',
}

const OPEN_LICENSES = [
  'cc-by',
  'cc-by',
  'cc-by',
  'cc-by',
  'cc-by-nc-nd',
  'cc-by-nc-nd',
  'cc-by-nc',
  'cc-by-nc-sa',
  'cc-by-sa',
  'cc-by-nd',
  'public-domain',
]
const CODE_LICENSES = ['mit', 'gpl-v3', 'apache-2-0', 'isc', 'gpl-v2']

/** A licence that lets others use the work. */
export const openLicense = (random: Random, work: Outline): string =>
  work.type.startsWith('software') ? random.pick(CODE_LICENSES) : random.pick(OPEN_LICENSES)

/** The record of a copy. */
export function toLocation(copy: Copy, id: string): JsonObject {
  return {
    id,
    is_oa: copy.isOa,
    landing_page_url: copy.url,
    pdf_url: copy.pdf,
    source: copy.venue?.ref ?? null,
    license: copy.license,
    license_id: copy.license === null ? null : codeId('licenses', copy.license),
    version: copy.version,
    is_accepted: copy.version === 'acceptedVersion' || copy.version === 'publishedVersion',
    is_published: copy.version === 'publishedVersion',
    raw_source_name: copy.venue?.name ?? null,
    raw_type: copy.rawType,
  }
}

const pdfOf = (random: Random, work: Outline, isOa: boolean): string | null =>
  isOa && random.chance(0.55) ? `https://example.org/pdf/${work.n}.pdf` : null

/** The copy at the publisher, or wherever the work first appeared. */
export function makePrimary(random: Random, work: Outline, venue: Venue | null, ids: Identifiers): Copy {
  const isRepository = venue?.type === 'repository'
  const isOpenVenue = venue?.isOa === true
  const isHybrid = !isOpenVenue && random.chance((work.year ?? 0) > 2012 ? 0.14 : 0.02)
  const isBronze = !isOpenVenue && !isHybrid && random.chance(0.1)
  const license =
    isOpenVenue || isHybrid
      ? random.chance(0.82)
        ? openLicense(random, work)
        : 'other-oa'
      : isBronze && random.chance(0.3)
        ? 'publisher-specific-oa'
        : null
  const isOa = isOpenVenue || isHybrid || isBronze
  const published = random.chance(0.94) ? 'publishedVersion' : null
  return {
    venue,
    isOa,
    license: isRepository && random.chance(0.45) ? null : license,
    version: isRepository ? (random.chance(0.8) ? 'submittedVersion' : null) : published,
    url: ids.doi ?? (random.chance(0.8) ? `https://example.org/works/${work.n}` : null),
    pdf: pdfOf(random, work, isOa),
    rawType: random.chance(0.9) ? (CROSSREF_TYPES[work.type] ?? 'other') : null,
  }
}

/** A copy somewhere else: a repository, PubMed, a catalogue. */
export function makeCopy(random: Random, work: Outline, venue: Venue): Copy {
  const isOa = venue.type === 'repository' && random.chance(0.7)
  return {
    venue: random.chance(0.92) ? venue : null,
    isOa,
    license: isOa && random.chance(0.4) ? openLicense(random, work) : null,
    version: isOa
      ? random.pick(['acceptedVersion', 'submittedVersion', 'submittedVersion', 'publishedVersion'] as const)
      : null,
    url: `https://example.net/copies/${work.n}/${random.int(1000)}`,
    pdf: pdfOf(random, work, isOa),
    rawType: random.chance(0.7) ? 'text' : null,
  }
}
