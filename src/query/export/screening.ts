import type { Entity } from '../model/entity.ts'
import { type Citation, toCitation } from './citation.ts'
import type { CellValue, FileColumn } from './delimited.ts'

/** Members of a list stand between semicolons. */
const tame = (member: string): string => member.replaceAll(';', ',')

const READERS: Readonly<Record<string, (one: Citation) => CellValue>> = {
  // A record with neither title nor abstract would be refused, and the dataset with it.
  title: ({ title, abstract }) => (title === '' && abstract === '' ? '[No title]' : title),
  abstract: ({ abstract }) => abstract,
  authors: ({ people }) =>
    people.map(({ family, given }) => tame(given === '' ? family : `${family}, ${given}`)).join('; '),
  keywords: ({ keywords }) => keywords.map(tame).join('; '),
  doi: ({ doi }) => doi,
  url: ({ url }) => url,
  year: ({ year }) => year,
  journal: ({ venue }) => venue,
  language: ({ language }) => language,
  openalex_id: ({ id, doi }) => (id === doi ? '' : id),
}

/** Each column of a row asks for the citation of the same record. */
const citations = new WeakMap<Entity, Citation>()

function citationOf(entity: Entity): Citation {
  const citation = citations.get(entity) ?? toCitation(entity)
  citations.set(entity, citation)
  return citation
}

/**
 * Columns by the names ASReview looks for: title or abstract must be there, the others are read where they are. No column
 * of decisions: its absence says that nothing was screened yet. Rule: ASReview documentation, Data format, as of 2026.
 */
export const SCREENING_COLUMNS: readonly FileColumn[] = Object.entries(READERS).map(([heading, read]) => ({
  heading,
  read: (entity) => read(citationOf(entity)),
}))
