import { selectOf } from '../columns/columns.ts'
import { BIBLIOMETRIC_COLUMNS, BIBLIOMETRIC_SELECT } from './bibliometrics.ts'
import { CITATION_SELECT } from './citation.ts'
import { delimited } from './delimited.ts'
import { type ExportFormat, jsonArray, recordByRecord } from './format.ts'
import { toBibtex, toCsl, toRis } from './references.ts'
import { tableColumns } from './table-columns.ts'

const whole = { worksOnly: false, hasColumns: false, select: () => null } as const
const cited = { worksOnly: true, hasColumns: false, select: () => CITATION_SELECT } as const
const table = { worksOnly: false, hasColumns: true } as const

/** The kinds of files, in the order they are offered. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    ...table,
    id: 'csv',
    label: 'CSV',
    hint: 'The columns of the table, for spreadsheets and ASReview.',
    extension: 'csv',
    mime: 'text/csv',
    select: ({ columns }) => selectOf(columns),
    open: ({ columns, hasMark }) => delimited(tableColumns(columns), { separator: ',', hasMark }),
  },
  {
    ...table,
    id: 'tsv',
    label: 'TSV',
    hint: 'The columns of the table, for scripts.',
    extension: 'tsv',
    mime: 'text/tab-separated-values',
    select: ({ columns }) => selectOf(columns),
    open: ({ columns, hasMark }) => delimited(tableColumns(columns), { separator: '\t', hasMark }),
  },
  {
    ...cited,
    id: 'bibliometrix',
    label: 'CSV for bibliometrix',
    hint: 'Columns named as OpenAlex names them, with abstracts and references.',
    extension: 'csv',
    mime: 'text/csv',
    select: () => BIBLIOMETRIC_SELECT,
    open: ({ hasMark }) => delimited(BIBLIOMETRIC_COLUMNS, { separator: ',', hasMark }),
  },
  {
    ...cited,
    id: 'ris',
    label: 'RIS',
    hint: 'For Zotero, EndNote, VOSviewer, ASReview.',
    extension: 'ris',
    mime: 'application/x-research-info-systems',
    open: () => recordByRecord(toRis),
  },
  {
    ...cited,
    id: 'bibtex',
    label: 'BibTeX',
    hint: 'For LaTeX, Zotero, JabRef.',
    extension: 'bib',
    mime: 'application/x-bibtex',
    open: () => recordByRecord(toBibtex),
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
    ...whole,
    id: 'jsonl',
    label: 'JSON lines',
    hint: 'Whole records, one a line.',
    extension: 'jsonl',
    mime: 'application/jsonl',
    open: () => recordByRecord(({ body }) => `${JSON.stringify(body)}\n`),
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
