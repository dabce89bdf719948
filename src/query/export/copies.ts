import { type EntityType, isCrossref } from '../model/entity-type.ts'
import { CITATION_SELECT, toCitation } from './citation.ts'
import { delimited } from './delimited.ts'
import { type ExportFormat, isWorks, otherCitations, rowByRow } from './format.ts'
import { EXPORT_FORMATS } from './formats.ts'
import { toPlainCitation } from './plain-citation.ts'
import { tableColumns } from './table-columns.ts'

/** A way to copy records to the clipboard. */
export interface CopyFormat extends Pick<ExportFormat, 'id' | 'label' | 'worksOnly' | 'select' | 'open'> {
  /** Every record gives a line, or more; where not, those without are counted. */
  readonly isComplete: boolean
}

const borrowed = (id: string): readonly CopyFormat[] =>
  EXPORT_FORMATS.filter((format) => format.id === id).map((format) => ({ ...format, isComplete: true }))

const COPY_FORMATS: readonly CopyFormat[] = [
  {
    id: 'rows',
    label: 'Rows, for a spreadsheet',
    worksOnly: false,
    isComplete: true,
    select: EXPORT_FORMATS.find(({ id }) => id === 'tsv')?.select ?? (() => null),
    open: ({ columns }) => delimited(tableColumns(columns), { separator: '\t', hasMark: false }),
  },
  {
    id: 'ids',
    label: 'OpenAlex IDs',
    worksOnly: false,
    isComplete: true,
    select: ({ entity }) => (entity !== undefined && isCrossref(entity) ? ['DOI', 'title'] : ['id']),
    open: () => rowByRow(({ id }) => `${id}\n`),
  },
  {
    id: 'dois',
    label: 'DOIs',
    worksOnly: true,
    isComplete: false,
    select: (choices) => (otherCitations(choices) ? ['DOI', 'title'] : ['id', 'doi']),
    open: () =>
      rowByRow((entity) => {
        const { doi } = toCitation(entity)
        return doi === '' ? '' : `https://doi.org/${doi}\n`
      }),
  },
  {
    id: 'citations',
    label: 'Citations, as text',
    worksOnly: true,
    isComplete: true,
    select: (choices) =>
      (otherCitations(choices)?.roots ?? CITATION_SELECT).filter((root) => !root.startsWith('abstract')),
    open: () => rowByRow((entity) => `${toPlainCitation(entity)}\n`),
  },
  ...borrowed('bibtex'),
  ...borrowed('ris'),
]

/** The ways in which records of a kind can be copied. Works of Crossref go by their DOIs: those are offered once. */
export const copyFormatsOf = (entity: EntityType): readonly CopyFormat[] =>
  COPY_FORMATS.filter(({ worksOnly }) => !worksOnly || isWorks(entity)).flatMap((format) => {
    if (format.id !== 'ids' || !isCrossref(entity)) return [format]
    return entity === 'crossref-works' ? [] : [{ ...format, label: 'IDs' }]
  })
