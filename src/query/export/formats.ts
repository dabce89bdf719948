import { selectOf } from '../columns/columns.ts'
import type { EntityType } from '../model/entity-type.ts'
import { BIBLIOMETRIC_COLUMNS, BIBLIOMETRIC_SELECT } from './bibliometrics.ts'
import { CITATION_SELECT } from './citation.ts'
import { delimited } from './delimited.ts'
import {
  type ExportChoices,
  type ExportFormat,
  isWorks,
  jsonArray,
  otherCitations,
  reshaped,
  rowByRow,
} from './format.ts'
import { toBibtex, toCsl, toRis } from './references.ts'
import { SCREENING_COLUMNS } from './screening.ts'
import { sheetRows } from './sheet.ts'
import { tableColumns } from './table-columns.ts'

const text = { packing: 'text', worksOnly: false, hasColumns: false } as const
const whole = { ...text, select: () => null } as const
const cited = {
  ...text,
  worksOnly: true,
  select: (choices: ExportChoices) => otherCitations(choices)?.roots ?? CITATION_SELECT,
} as const
const table = { ...text, hasColumns: true, select: ({ columns }: ExportChoices) => selectOf(columns) } as const

/** The kinds of files, in the order they are offered. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    ...table,
    id: 'csv',
    label: 'CSV',
    hint: 'For spreadsheets and scripts.',
    extension: 'csv',
    mime: 'text/csv',
    open: ({ columns, hasMark }) => delimited(tableColumns(columns), { separator: ',', hasMark }),
  },
  {
    ...table,
    id: 'tsv',
    label: 'TSV',
    hint: 'For scripts: no quotes, one line a record.',
    extension: 'tsv',
    mime: 'text/tab-separated-values',
    open: ({ columns, hasMark }) => delimited(tableColumns(columns), { separator: '\t', hasMark }),
  },
  {
    ...table,
    id: 'xlsx',
    label: 'XLSX',
    hint: 'For Excel and LibreOffice: numbers stay numbers, texts stay texts.',
    extension: 'xlsx',
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    packing: 'xlsx',
    open: ({ columns }) => sheetRows(tableColumns(columns)),
  },
  {
    ...cited,
    id: 'ris',
    label: 'RIS',
    hint: 'For Zotero, EndNote, VOSviewer.',
    extension: 'ris',
    mime: 'application/x-research-info-systems',
    open: () => rowByRow(toRis),
  },
  {
    ...cited,
    id: 'bibtex',
    label: 'BibTeX',
    hint: 'For LaTeX, Zotero, JabRef.',
    extension: 'bib',
    mime: 'application/x-bibtex',
    open: () => rowByRow(toBibtex),
  },
  {
    ...cited,
    id: 'csl',
    label: 'CSL-JSON',
    hint: 'For Zotero, Pandoc and whatever cites by style.',
    extension: 'json',
    mime: 'application/vnd.citationstyles.csl+json',
    open: () => jsonArray(toCsl),
  },
  {
    ...cited,
    id: 'bibliometrix',
    label: 'CSV for bibliometrix',
    hint: 'Columns named as OpenAlex names them, with abstracts and references.',
    extension: 'csv',
    mime: 'text/csv',
    select: (choices) => otherCitations(choices)?.coreRoots ?? BIBLIOMETRIC_SELECT,
    open: (choices) => {
      const file = delimited(BIBLIOMETRIC_COLUMNS, { separator: ',', hasMark: choices.hasMark })
      const other = otherCitations(choices)
      return other === null ? file : reshaped(file, other.toCore)
    },
  },
  {
    ...cited,
    id: 'asreview',
    label: 'CSV for ASReview',
    hint: 'Title, abstract, authors, keywords, DOI: what screening needs.',
    extension: 'csv',
    mime: 'text/csv',
    open: ({ hasMark }) => delimited(SCREENING_COLUMNS, { separator: ',', hasMark }),
  },
  {
    ...whole,
    id: 'jsonl',
    label: 'JSON lines',
    hint: 'Whole records, one a line.',
    extension: 'jsonl',
    mime: 'application/jsonl',
    open: () => rowByRow(({ body }) => `${JSON.stringify(body)}\n`),
  },
  {
    ...whole,
    id: 'json',
    label: 'JSON',
    hint: 'Whole records in one list.',
    extension: 'json',
    mime: 'application/json',
    open: () => jsonArray(({ body }) => body),
  },
]

/** A program that reads one of the formats, and which. */
export interface ExportPreset {
  readonly program: string
  readonly format: string
  /** How it is read there. */
  readonly how: string
}

/**
 * Programs whose import a file is made for; `contracts.test.ts` holds each to what it reads. Rules: bibliometrix
 * R/csvOA2df.R; VOSviewer manual 1.6.20, § 3.5.4; Zotero translators RIS.js; ASReview documentation, Data format.
 */
export const EXPORT_PRESETS: readonly ExportPreset[] = [
  {
    program: 'bibliometrix',
    format: 'bibliometrix',
    how: 'In R: convert2df(file, dbsource = "openalex", format = "csv").',
  },
  {
    program: 'VOSviewer',
    format: 'ris',
    how: 'Create map, from bibliographic data or text data, reference manager files, RIS. RIS holds no references: no citation maps.',
  },
  { program: 'Zotero', format: 'ris', how: 'File, Import; collections are kept apart by choosing a new one.' },
  { program: 'ASReview', format: 'asreview', how: 'As the dataset of a new project.' },
]

/** The formats that fit a kind of record. */
export const exportFormatsOf = (entity: EntityType): readonly ExportFormat[] =>
  EXPORT_FORMATS.filter(({ worksOnly }) => !worksOnly || isWorks(entity))
