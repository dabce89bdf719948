import type { Json, JsonObject } from '#lib/json'
import { booleanOf, dig, listOf, numberOf, textOf } from '../body/value.ts'
import { joinAbstract } from '../text/abstract.ts'
import { plainText } from '../text/markup.ts'
import type { CellValue, FileColumn } from './delimited.ts'

/** Members of a list stand between bars, so a bar inside one would make two of it. */
const member = (value: Json | undefined): string => {
  const text = typeof value === 'boolean' ? String(value) : textOf(value)
  return text === null ? '' : plainText(text).replaceAll('|', '/')
}

const joined = (values: readonly (Json | undefined)[]): string => values.map(member).join('|')

const single = (path: string): FileColumn => ({
  heading: path,
  read: ({ body }): CellValue => {
    const value = dig(body, path)
    const text = textOf(value)
    return numberOf(value) ?? booleanOf(value) ?? (text === null ? null : plainText(text))
  },
})

const listed = (heading: string, root: string, read: (item: Json) => Json | undefined): FileColumn => ({
  heading,
  read: ({ body }) => joined(listOf(dig(body, root)).map(read)),
})

/** One place for each author, empty where nothing is known, so that the columns of authors stay in step. */
const ofAuthors = (name: string, read: (authorship: Json) => Json | undefined): FileColumn =>
  listed(`authorships.${name}`, 'authorships', read)

const inside = (authorship: Json, list: string): readonly Json[] => listOf(dig(authorship, list))

const gathered = (name: string, read: (authorship: Json) => readonly (Json | undefined)[]): FileColumn => ({
  heading: `authorships.${name}`,
  read: ({ body }) => joined(listOf(dig(body, 'authorships')).flatMap(read)),
})

const authorColumns: readonly FileColumn[] = [
  ofAuthors('author.display_name', (one) => dig(one, 'author.display_name') ?? dig(one, 'raw_author_name')),
  ofAuthors('author.id', (one) => dig(one, 'author.id')),
  ofAuthors('author.orcid', (one) => dig(one, 'author.orcid')),
  ofAuthors('author_position', (one) => dig(one, 'author_position')),
  ofAuthors('is_corresponding', (one) => dig(one, 'is_corresponding')),
  gathered('countries', (one) => inside(one, 'countries')),
  gathered('institutions.display_name', (one) =>
    inside(one, 'institutions').map((place) => dig(place, 'display_name')),
  ),
  gathered('institutions.id', (one) => inside(one, 'institutions').map((place) => dig(place, 'id'))),
]

const named = (root: string): FileColumn => listed(`${root}.display_name`, root, (item) => dig(item, 'display_name'))

const abstract: FileColumn = {
  heading: 'abstract',
  read: ({ body }: { readonly body: JsonObject }) => {
    const text = joinAbstract(body)
    return text === null ? null : plainText(text)
  },
}

/**
 * The columns that bibliometrix reads out of a CSV of OpenAlex: its names, lists between bars. Rule: bibliometrix,
 * R/csvOA2df.R, as of commit 07db07a.
 */
export const BIBLIOMETRIC_COLUMNS: readonly FileColumn[] = [
  ...['id', 'doi', 'display_name', 'publication_year', 'publication_date', 'type', 'language', 'cited_by_count'].map(
    single,
  ),
  ...authorColumns,
  ...['display_name', 'id', 'issn_l', 'host_organization_name'].map((name) =>
    single(`primary_location.source.${name}`),
  ),
  ...['volume', 'issue', 'first_page', 'last_page'].map((name) => single(`biblio.${name}`)),
  listed('referenced_works', 'referenced_works', (item) => item),
  ...['referenced_works_count', 'fwci', 'is_retracted', 'open_access.is_oa', 'open_access.oa_status'].map(single),
  single('primary_topic.display_name'),
  named('keywords'),
  named('funders'),
  abstract,
]

/** Root fields these columns are read from. */
export const BIBLIOMETRIC_SELECT: readonly string[] = [
  ...new Set(
    BIBLIOMETRIC_COLUMNS.map(({ heading }) =>
      heading === 'abstract' ? 'abstract_inverted_index' : (heading.split('.')[0] ?? heading),
    ),
  ),
]
