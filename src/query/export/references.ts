import type { Entity } from '../model/entity.ts'
import { type Citation, type CitedPerson, toCitation } from './citation.ts'

const RIS_TYPES: Readonly<Record<string, string>> = {
  article: 'JOUR',
  review: 'JOUR',
  letter: 'JOUR',
  editorial: 'JOUR',
  book: 'BOOK',
  'book-chapter': 'CHAP',
  dissertation: 'THES',
  dataset: 'DATA',
  preprint: 'UNPB',
  report: 'RPRT',
  standard: 'STAND',
  software: 'COMP',
  'conference-paper': 'CPAPER',
  proceedings: 'CONF',
  'reference-entry': 'ENCYC',
  journal: 'JFULL',
}

const name = ({ family, given, suffix = '' }: CitedPerson): string =>
  [family, given, suffix].filter((part) => part !== '').join(', ')

/** BibTeX has what follows the family name before what is given. */
const bibName = ({ family, given, suffix = '' }: CitedPerson): string =>
  [family, suffix, given].filter((part) => part !== '').join(', ')

/** Types of which Zotero takes SP for the number of pages. Rule: zotero/translators, RIS.js, as of 2026. */
const COUNTS_PAGES: ReadonlySet<string> = new Set(['BOOK', 'THES', 'UNPB'])

/** Zotero parts keywords at semicolons, EndNote too: one inside a keyword would make two of it. */
const keyword = (text: string): string => text.replaceAll(';', ',')

/** A record of RIS (tags as Zotero, EndNote, VOSviewer and ASReview read them). */
export function toRis(entity: Entity): string {
  const one = toCitation(entity)
  const type = RIS_TYPES[one.type] ?? 'GEN'
  const hasPages = !COUNTS_PAGES.has(type)
  const lines: readonly (readonly [string, string])[] = [
    ['TI', one.title],
    ...one.people.map((person) => ['AU', name(person)] as const),
    ...one.editors.map((person) => ['ED', name(person)] as const),
    ...one.translators.map((person) => ['A4', name(person)] as const),
    ['PY', one.year === null ? '' : String(one.year)],
    ['DA', one.date.replaceAll('-', '/')],
    ['T2', one.venue],
    ['T3', one.series],
    ['PB', one.publisher],
    ['SN', one.isbn || one.issn],
    ['VL', one.volume],
    ['IS', one.issue],
    ['SP', hasPages ? one.firstPage : ''],
    ['EP', hasPages ? one.lastPage : ''],
    ['DO', one.doi],
    ['UR', one.url],
    ['LA', one.language],
    ...one.keywords.map((word) => ['KW', keyword(word)] as const),
    ['AB', one.abstract],
    ['AN', one.id],
  ]
  const body = lines.flatMap(([tag, text]) => (text === '' ? [] : [`${tag}  - ${text}\r\n`]))
  return `TY  - ${type}\r\n${body.join('')}ER  - \r\n\r\n`
}

const BIB_TYPES: Readonly<Record<string, string>> = {
  article: 'article',
  review: 'article',
  letter: 'article',
  editorial: 'article',
  book: 'book',
  'book-chapter': 'incollection',
  dissertation: 'phdthesis',
  report: 'techreport',
  preprint: 'unpublished',
  'conference-paper': 'inproceedings',
  proceedings: 'proceedings',
  'reference-entry': 'incollection',
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** Text as BibTeX takes it literally; braces that do not close would swallow what follows, so they are escaped, too. */
const literal = (text: string): string => text.replace(/[\\~^&%$#_{}]/g, (sign) => ESCAPES[sign] ?? `\\${sign}`)

/** The name of an organisation stands in braces: BibTeX would part it at its spaces, and at an "and" within it. */
const bibNames = (people: readonly CitedPerson[]): string =>
  people
    .map((person) => {
      const text = literal(bibName(person))
      return person.given === '' && /\s/.test(text) ? `{${text}}` : text
    })
    .join(' and ')

/** The field that holds the venue, by kind of entry. */
const VENUES: Readonly<Record<string, string>> = {
  article: 'journal',
  incollection: 'booktitle',
  inproceedings: 'booktitle',
  book: 'series',
}

const asciiOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase()

/** An id without what ends a key; no two ids give the same one. */
const keyOf = (id: string): string =>
  id.replace(/[^\w./:-]/gu, (sign) => `+${(sign.codePointAt(0) ?? 0).toString(16)}+`)

/** An entry of BibTeX in UTF-8. Its key holds the id, so that no two are alike. */
export function toBibtex(entity: Entity): string {
  const one = toCitation(entity)
  const kind = BIB_TYPES[one.type] ?? 'misc'
  const pages = [one.firstPage, one.lastPage].filter((page) => page !== '')
  const fields: readonly (readonly [string, string])[] = [
    ['title', literal(one.title)],
    ['author', bibNames(one.people)],
    ['editor', bibNames(one.editors)],
    ['year', one.year === null ? '' : String(one.year)],
    [VENUES[kind] ?? 'howpublished', literal(one.venue)],
    ['series', kind === 'book' ? '' : literal(one.series)],
    [kind === 'phdthesis' ? 'school' : kind === 'techreport' ? 'institution' : 'publisher', literal(one.publisher)],
    ['volume', literal(one.volume)],
    ['number', literal(one.issue)],
    ['pages', literal(pages.join('--'))],
    ['issn', literal(one.issn)],
    ['isbn', literal(one.isbn)],
    // Addresses are read as they stand.
    ['doi', one.doi.replace(/[{}\\]/g, '')],
    ['url', one.url.replace(/[{}\\]/g, '')],
    ['language', literal(one.language)],
    ['keywords', literal(one.keywords.join(', '))],
    ['abstract', literal(one.abstract)],
  ]
  const key = `${asciiOf(one.people[0]?.family ?? '') || 'anonymous'}${one.year ?? ''}_${keyOf(one.id)}`
  const body = fields.flatMap(([field, text]) => (text === '' ? [] : [`  ${field} = {${text}},\n`]))
  return `@${kind}{${key},\n${body.join('')}}\n\n`
}

const CSL_TYPES: Readonly<Record<string, string>> = {
  article: 'article-journal',
  review: 'article-journal',
  letter: 'article-journal',
  editorial: 'article-journal',
  book: 'book',
  'book-chapter': 'chapter',
  dissertation: 'thesis',
  dataset: 'dataset',
  preprint: 'article',
  report: 'report',
  software: 'software',
  standard: 'standard',
  'conference-paper': 'paper-conference',
  proceedings: 'book',
  'reference-entry': 'entry-encyclopedia',
  'peer-review': 'review',
  journal: 'periodical',
}

const cslName = ({ family, given, suffix }: CitedPerson) =>
  given === '' ? { literal: family } : { family, given, ...(suffix && { suffix }) }

const dateParts = ({ date, year }: Citation): readonly number[] | null => {
  if (date !== '') return date.split('-').map(Number)
  return year === null ? null : [year]
}

/** An item of CSL-JSON 1.0.2. Empty members are left out. */
export function toCsl(entity: Entity): Readonly<Record<string, unknown>> {
  const one = toCitation(entity)
  const parts = dateParts(one)
  const pages = [one.firstPage, one.lastPage].filter((page) => page !== '').join('-')
  const texts: readonly (readonly [string, string])[] = [
    ['title', one.title],
    ['container-title', one.venue],
    ['publisher', one.publisher],
    ['collection-title', one.series],
    ['ISSN', one.issn],
    ['ISBN', one.isbn],
    ['volume', one.volume],
    ['issue', one.issue],
    ['page', pages],
    ['DOI', one.doi],
    ['URL', one.url],
    ['language', one.language],
    ['keyword', one.keywords.join(', ')],
    ['abstract', one.abstract],
  ]
  const roles = { author: one.people, editor: one.editors, translator: one.translators }
  const people = Object.entries(roles).flatMap(([role, list]) => (list.length === 0 ? [] : [[role, list.map(cslName)]]))
  return {
    id: one.id,
    type: CSL_TYPES[one.type] ?? 'document',
    ...Object.fromEntries(texts.filter(([, text]) => text !== '')),
    ...Object.fromEntries(people),
    ...(parts ? { issued: { 'date-parts': [parts] } } : {}),
  }
}
