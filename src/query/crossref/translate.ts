import type { Translation } from '../annex/parts.ts'
import { noCursor, readInstead } from '../codec/address-problems.ts'
import type { Location } from '../codec/location.ts'
import { note } from '../codec/problem.ts'
import type { RawParam } from '../codec/query-string.ts'
import type { Problem } from '../model/address.ts'
import { type CrossrefEntity, isCrossref } from '../model/entity-type.ts'
import { plainWords } from './plain-words.ts'
import { translateFilter } from './read-filter.ts'
import { readPath } from './read-path.ts'

/** Gathers what an address of the API says in our parameters. */
interface Gathered {
  readonly entity: CrossrefEntity
  readonly params: RawParam[]
  readonly problems: Problem[]
  readonly clauses: string[]
  sort: string | null
  order: string | null
}

const param = (name: string, value: string): RawParam => {
  const text = `${name}=${value}`
  return { raw: text, name, value, text, isTwice: false }
}

const say = (gathered: Gathered, text: string, read: string): void =>
  void gathered.problems.push(note('parameter', text, readInstead(text, read)))

/** The first facet is the grouping, the others are panels beside the results. */
function readFacets(gathered: Gathered, value: string): void {
  const [first, ...rest] = value
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
  const [name = '', limit = '*'] = (first ?? '').split(':')
  if (name === '') return
  gathered.params.push(param('group_by', name))
  if (/^[1-9]\d*$/.test(limit)) gathered.params.push(param('top', String(Math.min(1000, Number(limit)))))
  if (rest.length > 0) gathered.params.push(param('facets', rest.map((one) => one.replace(/:.*$/, '')).join(',')))
}

const READERS: Readonly<Record<string, (gathered: Gathered, value: string) => void>> = {
  query: (gathered, value) => void gathered.params.push(param('search', value)),
  filter: (gathered, value) => void gathered.clauses.push(translateFilter(gathered.entity, value)),
  facet: readFacets,
  sort: (gathered, value) => {
    gathered.sort = value.trim()
  },
  order: (gathered, value) => {
    gathered.order = value.trim().toLowerCase()
  },
  cursor: (gathered, value) => {
    const text = `cursor=${value}`
    gathered.problems.push(note('page', text, noCursor(text)))
  },
  rows: (gathered, value) => {
    if (value.trim() === '0') say(gathered, 'rows=0', 'the count and the groups, with the list beside them')
    else say(gathered, `rows=${value}`, 'a list that is read by scrolling')
  },
  offset: (gathered, value) =>
    say(gathered, `offset=${value}`, 'a list that is read by scrolling from its first record'),
}

function readOne(gathered: Gathered, one: RawParam): void {
  const name = one.name.toLowerCase()
  const value = one.value?.trim() ?? ''
  const read = Object.hasOwn(READERS, name) ? READERS[name] : undefined
  if (read !== undefined && value !== '') read(gathered, value)
  else if (/^query\.[a-z-]+$/.test(name) && value !== '') {
    const words = plainWords(value)
    if (words !== '') gathered.clauses.push(`${name}:${words}`)
  } else if (name !== 'source') gathered.params.push(one)
}

const SORTS: Readonly<Record<string, string>> = { relevance: 'relevance_score', score: 'relevance_score' }

function sortParams({ sort, order }: Gathered): readonly RawParam[] {
  if (sort === null || sort === '') return order === null ? [] : [param('order', order)]
  const key = SORTS[sort] ?? sort
  return [param('sort', order === 'asc' ? key : `${key}:desc`)]
}

/**
 * Says an address of Crossref's API in our paths and parameters. What means nothing to it passes, to be named by the
 * reader of ours.
 */
export function translate(location: Location, params: readonly RawParam[]): Translation {
  const path = readPath(location.path.replace(/^\/v1(?=\/|$)/, ''))
  const entity = path.kind === 'list' && isCrossref(path.entity) ? path.entity : 'crossref-works'
  const gathered: Gathered = { entity, params: [], problems: [], clauses: [], sort: null, order: null }
  for (const one of params) readOne(gathered, one)
  const filter = gathered.clauses.filter((one) => one !== '').join(',')
  const translated = [
    ...(filter === '' ? [] : [param('filter', filter)]),
    ...gathered.params,
    ...sortParams(gathered),
    ...(path.kind === 'list' || path.kind === 'record' ? [param('source', 'crossref')] : []),
  ]
  if (path.kind !== 'home')
    return { path: { ...path, problems: [...path.problems, ...gathered.problems] }, params: translated }
  if (translated.length === 0) return { path, params: [] }
  const works = { kind: 'list', entity, extra: [], unread: null, problems: gathered.problems } as const
  return { path: works, params: [...translated, param('source', 'crossref')] }
}
