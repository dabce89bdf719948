import type { Json, JsonObject } from '#lib/json'
import type { EntityRef } from '../body/ref.ts'
import { dig, listOf, textOf } from '../body/value.ts'
import { linkCell, MISSING, numberCell, statusCell, textCell, textsCell } from '../columns/cell.ts'
import type { Cell } from '../columns/column.ts'
import { custom, type Draft, gathered } from '../columns/spec.ts'
import type { CrossrefEntity } from '../model/entity-type.ts'
import { plainText } from '../text/markup.ts'
import { contributorsOf, firstText, funderId, partialDate, rawTitle, standInTitle, textsOf } from './body.ts'

type Head = Partial<Pick<Draft, 'sort' | 'filter' | 'select' | 'width' | 'path'>>

const head = (id: string, label: string, rest: Head) => ({ id, label, path: id, sort: null, filter: null, ...rest })

const text = (id: string, label: string, rest: Head = {}): Draft =>
  custom('text', head(id, label, rest), (body) => textCell(firstText(dig(body, rest.path ?? id)) ?? undefined))
const texts = (id: string, label: string, rest: Head = {}): Draft =>
  custom('text', head(id, label, rest), (body) => textsCell(textsOf(dig(body, rest.path ?? id))))
const number = (id: string, label: string, rest: Head = {}): Draft =>
  custom('number', head(id, label, rest), (body) => numberCell(dig(body, rest.path ?? id)))
const link = (id: string, label: string, rest: Head = {}): Draft =>
  custom('link', head(id, label, rest), (body) => linkCell(dig(body, rest.path ?? id)))

const dateOf = (value: Json | undefined): Cell => {
  const day = partialDate(value)
  return day === null ? MISSING : { kind: 'date', value: day, key: day.slice(0, 4) }
}
const date = (id: string, label: string, rest: Head = {}): Draft =>
  custom('date', head(id, label, { sort: id, ...rest }), (body) => dateOf(dig(body, id)))

/** People and organisations that signed a work. They have no records; an ORCID iD is a value to filter by. */
const people = (id: string, label: string): Draft =>
  gathered(id, label, (body) => contributorsOf(body, id).map(({ name, orcid }) => refOf(orcid, plainText(name))), {
    path: id,
    sort: null,
    filter: id === 'author' ? 'orcid' : null,
  })

const refOf = (id: string | null, label: string, entity: CrossrefEntity = 'crossref-works'): EntityRef => ({
  entity,
  id,
  label,
})

const funders = (body: JsonObject): readonly (EntityRef | null)[] =>
  listOf(dig(body, 'funder')).map((value) => {
    const id = funderId(dig(value, 'DOI'))
    const name = textOf(dig(value, 'name')) ?? id
    return name === null ? null : refOf(id, plainText(name), 'crossref-funders')
  })

const licenses = (body: JsonObject): Cell => textsCell([...new Set(textsOf(listOf(dig(body, 'license')).map(urlOf)))])

const urlOf = (value: Json): Json => textOf(dig(value, 'URL')) ?? ''

/** "Correction of 10.1371/…", "Retracted by 10.1000/…". */
const updates = (path: string) => (body: JsonObject) =>
  textsCell(
    listOf(dig(body, path)).map((one) =>
      [textOf(dig(one, 'label')) ?? textOf(dig(one, 'type')), textOf(dig(one, 'DOI'))].filter(Boolean).join(': '),
    ),
  )

const title: Draft = custom('text', head('title', 'Title', { width: 420 }), (body) => {
  const cell = textCell(rawTitle(body) ?? undefined)
  if (cell.kind !== 'missing') return cell
  const stand = standInTitle(body)
  return { kind: 'text', text: stand, runs: [{ text: stand, style: null }], key: null }
})

const WORKS: readonly Draft[] = [
  title,
  people('author', 'Authors'),
  date('published', 'Published'),
  custom('text', head('container-title', 'Journal or book', { filter: 'container-title', width: 240 }), (body) =>
    textsCell(textsOf(dig(body, 'container-title'))),
  ),
  custom('status', head('type', 'Type', { filter: 'type', width: 144 }), (body) =>
    statusCell('crossref-types', dig(body, 'type'), null),
  ),
  number('is-referenced-by-count', 'Cited by', { sort: 'is-referenced-by-count' }),
  number('references-count', 'References', { sort: 'references-count' }),
  text('publisher', 'Publisher', { width: 200 }),
  custom('link', head('DOI', 'DOI', { width: 200 }), (body) => linkCell(dig(body, 'DOI'), 'https://doi.org/')),
  gathered('funder', 'Funders', funders, { path: 'funder', sort: null, filter: 'funder' }),
  custom('text', head('license', 'Licenses', {}), licenses),
  texts('subtitle', 'Subtitle'),
  texts('original-title', 'Original title'),
  texts('short-container-title', 'Short journal title'),
  text('volume', 'Volume', { width: 88 }),
  text('issue', 'Issue', { width: 88 }),
  text('page', 'Pages', { width: 112 }),
  text('article-number', 'Article number', { width: 120 }),
  texts('ISSN', 'ISSN'),
  texts('ISBN', 'ISBN'),
  people('editor', 'Editors'),
  people('translator', 'Translators'),
  people('chair', 'Chairs'),
  date('issued', 'Issued'),
  date('published-print', 'Published in print'),
  date('published-online', 'Published online'),
  date('posted', 'Posted', { sort: null }),
  date('accepted', 'Accepted', { sort: null }),
  date('approved', 'Approved', { sort: null }),
  date('created', 'First registered'),
  date('deposited', 'Last deposited'),
  date('indexed', 'Indexed'),
  custom('text', head('update-to', 'Updates', {}), updates('update-to')),
  custom('text', head('updated-by', 'Updated by', {}), updates('updated-by')),
  texts('archive', 'Archives'),
  texts('degree', 'Degree'),
  text('publisher-location', 'Publisher location'),
  text('group-title', 'Group title'),
  custom('text', head('member', 'Member', { filter: 'member', width: 96 }), (body) => textCell(dig(body, 'member'))),
  custom('text', head('prefix', 'Prefix', { filter: 'prefix', width: 96 }), (body) => textCell(dig(body, 'prefix'))),
  number('score', 'Relevance', {}),
  text('abstract', 'Abstract', { width: 360 }),
]

const counts = (label: string): readonly Draft[] => [
  number('total-dois', label, { path: 'counts.total-dois', width: 112 }),
  number('current-dois', 'Of the last two years', { path: 'counts.current-dois', width: 144 }),
  number('backfile-dois', 'Older', { path: 'counts.backfile-dois' }),
]

const OTHERS: Readonly<Record<Exclude<CrossrefEntity, 'crossref-works'>, readonly Draft[]>> = {
  'crossref-members': [
    text('primary-name', 'Name', { width: 360 }),
    text('location', 'Location', { width: 240 }),
    ...counts('Works'),
    texts('prefixes', 'Prefixes'),
    number('id', 'Member id', {}),
  ],
  'crossref-funders': [
    text('name', 'Name', { width: 360 }),
    text('location', 'Country', { filter: 'location' }),
    texts('alt-names', 'Other names', { width: 320 }),
    text('id', 'Funder id'),
    link('uri', 'Registry'),
  ],
  'crossref-journals': [
    text('title', 'Title', { width: 360 }),
    text('publisher', 'Publisher', { width: 240 }),
    texts('ISSN', 'ISSN'),
    ...counts('Works'),
  ],
  'crossref-types': [text('label', 'Name', { width: 300 }), text('id', 'Id')],
  'crossref-prefixes': [text('name', 'Owner', { width: 360 }), text('prefix', 'Prefix'), text('member', 'Member')],
  'crossref-licenses': [link('URL', 'Address', { width: 480 }), number('work-count', 'Works', {})],
}

const USUAL: Readonly<Record<CrossrefEntity, readonly string[]>> = {
  'crossref-works': ['title', 'author', 'published', 'container-title', 'type', 'is-referenced-by-count'],
  'crossref-members': ['primary-name', 'location', 'total-dois', 'current-dois'],
  'crossref-funders': ['name', 'location', 'alt-names', 'id'],
  'crossref-journals': ['title', 'publisher', 'ISSN', 'total-dois'],
  'crossref-types': ['label', 'id'],
  'crossref-prefixes': ['name', 'prefix', 'member'],
  'crossref-licenses': ['URL', 'work-count'],
}

/** The columns of an entity and those its table begins with. */
export const readColumns = (entity: CrossrefEntity) => ({
  drafts: entity === 'crossref-works' ? WORKS : OTHERS[entity],
  usual: USUAL[entity],
})
