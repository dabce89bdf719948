import type { Json, JsonObject } from '#lib/json'
import { dig, listOf, textOf } from '../body/value.ts'
import type { Citation, CitedPerson } from '../export/citation.ts'
import type { Entity } from '../model/entity.ts'
import { plainText } from '../text/markup.ts'
import { firstText, partialDate, rawTitle, textsOf, withoutHeading } from './body.ts'

/** Root fields a citation is made of. The language of a work comes with whole records only. */
export const CITATION_ROOTS: readonly string[] = [
  ...['DOI', 'title', 'subtitle', 'original-title', 'short-title', 'type', 'author', 'editor', 'translator'],
  ...['published', 'issued', 'published-print', 'published-online', 'posted', 'approved', 'container-title'],
  ...['publisher', 'volume', 'issue', 'page', 'article-number', 'ISSN', 'ISBN', 'subject', 'abstract'],
]

/** Crossref's types in the words of citations; others are left as they are, and cited as documents. */
const TYPES: Readonly<Record<string, string>> = {
  'journal-article': 'article',
  'proceedings-article': 'conference-paper',
  'posted-content': 'preprint',
  monograph: 'book',
  'edited-book': 'book',
  'reference-book': 'book',
  'book-set': 'book',
  'book-series': 'book',
  'book-section': 'book-chapter',
  'book-part': 'book-chapter',
  'book-track': 'book-chapter',
  'report-component': 'report',
  'report-series': 'report',
  'proceedings-series': 'proceedings',
  database: 'dataset',
  'journal-volume': 'journal',
  'journal-issue': 'journal',
}

/** Foreign text on one line, without markup. */
const clean = (value: Json | undefined): string => {
  const text = textOf(value)
  return text === null ? '' : plainText(text).replace(/\s+/g, ' ').trim()
}

const person = (value: Json): readonly CitedPerson[] => {
  const [family, given, suffix] = ['family', 'given', 'suffix'].map((key) => clean(dig(value, key)))
  // Organisations have a name; of a few people only the given one is known.
  const name = family || clean(dig(value, 'name')) || given || ''
  if (name === '') return []
  const isWhole = family !== ''
  return [{ family: name, given: isWhole ? (given ?? '') : '', ...(isWhole && suffix && { suffix }) }]
}

const people = (body: JsonObject, role: string): readonly CitedPerson[] => listOf(dig(body, role)).flatMap(person)

/** "Title: Subtitle", where the title does not end in it already. */
function titleOf(body: JsonObject): string {
  const title = clean(rawTitle(body))
  const subtitle = clean(firstText(dig(body, 'subtitle')))
  const isTold = subtitle === '' || title.toLowerCase().includes(subtitle.toLowerCase())
  return isTold ? title : title === '' ? subtitle : `${title}${/[?!.:]$/.test(title) ? '' : ':'} ${subtitle}`
}

const DATES = ['published', 'issued', 'published-print', 'published-online', 'posted', 'approved']

/** The first date there is, as far as it is known. The day of registration is none. */
function dateOf(body: JsonObject): string {
  for (const path of DATES) {
    const date = partialDate(dig(body, path))
    if (date !== null) return date
  }
  return ''
}

/** "1-13" as its two ends; anything else is the first page. An article's number stands in where there is no page. */
function pagesOf(body: JsonObject): readonly [first: string, last: string] {
  const page = clean(dig(body, 'page'))
  const [, first, last] = /^([^-–—,;\s]+)\s*[-–—]+\s*([^-–—,;\s]+)$/.exec(page) ?? []
  if (first !== undefined && last !== undefined) return [first, last]
  return [page || clean(dig(body, 'article-number')), '']
}

/** Numbers of a kind without the address some records wrap them in. */
const numbers = (body: JsonObject, path: string): readonly string[] =>
  textsOf(dig(body, path)).map((text) => text.replace(/^.*[/:]/, '').trim())

/** A work of Crossref's as a citation. Total: whatever is missing or misshapen is left empty. */
export function toCrossrefCitation({ id, body }: Entity): Citation {
  const at = (path: string): string => clean(dig(body, path))
  const doi = at('DOI') || id
  const type = at('type')
  const date = dateOf(body)
  const [firstPage, lastPage] = pagesOf(body)
  const [venue = '', series = ''] = textsOf(dig(body, 'container-title')).map(clean)
  return {
    id,
    type: TYPES[type] ?? type,
    title: titleOf(body),
    people: people(body, 'author'),
    editors: people(body, 'editor'),
    translators: people(body, 'translator'),
    year: date === '' ? null : Number(date.slice(0, 4)),
    date,
    venue,
    series,
    publisher: at('publisher'),
    issn: numbers(body, 'ISSN')[0] ?? '',
    isbn: numbers(body, 'ISBN')[0] ?? '',
    volume: at('volume'),
    issue: at('issue') || at('journal-issue.issue'),
    firstPage,
    lastPage,
    doi,
    url: `https://doi.org/${doi}`,
    language: at('language'),
    keywords: textsOf(dig(body, 'subject')).map(clean),
    abstract: clean(withoutHeading(textOf(dig(body, 'abstract')) ?? '')),
  }
}
