import type { EntityType } from '../model/entity-type.ts'
import { CITATION_SELECT, toCitation } from './citation.ts'
import { delimited } from './delimited.ts'
import { type ExportFormat, rowByRow } from './format.ts'
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
    select: () => ['id'],
    open: () => rowByRow(({ id }) => `${id}\n`),
  },
  {
    id: 'dois',
    label: 'DOIs',
    worksOnly: true,
    isComplete: false,
    select: () => ['id', 'doi'],
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
    select: () => CITATION_SELECT.filter((root) => root !== 'abstract_inverted_index'),
    open: () => rowByRow((entity) => `${toPlainCitation(entity)}\n`),
  },
  ...borrowed('bibtex'),
  ...borrowed('ris'),
]

/** The ways in which records of a kind can be copied. */
export const copyFormatsOf = (entity: EntityType): readonly CopyFormat[] =>
  COPY_FORMATS.filter(({ worksOnly }) => !worksOnly || entity === 'works')
