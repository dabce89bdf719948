import { entityInfo } from '../catalog/entities.ts'
import { shortId } from '../catalog/short-id.ts'
import type { EntityType } from '../model/entity-type.ts'
import { EMBEDS, type Embed, type Grouping, LAYOUTS, type Layout, type View } from '../model/query.ts'
import { badParameter, groupsHaveOnePage, noCursor, readInstead, unknownSelect } from './address-problems.ts'
import { readChart } from './chart.ts'
import { readFacets } from './facets.ts'
import type { Params } from './params.ts'
import { type Findings, keepUnread, say, warn } from './problem.ts'
import { readCompare } from './read-compare.ts'
import { readGroup } from './read-group.ts'
import { readWhole } from './read-number.ts'
import { readSort } from './read-sort.ts'
import { readSplit } from './split.ts'

const LARGEST_PAGE = 200
const DEEPEST_PAGE = 10_000_000

function take(params: Params, name: string): string | null {
  const value = params.get(name)
  params.delete(name)
  return value ?? null
}

function readList(value: string | null): readonly string[] | null {
  const names = new Set((value ?? '').split(',').map((name) => name.trim()))
  names.delete('')
  return names.size === 0 ? null : [...names]
}

function readSelect(entity: EntityType, params: Params, findings: Findings): readonly string[] | null {
  const names = readList(take(params, 'select'))
  const known = entityInfo(entity).select
  const unknown = (names ?? []).filter((name) => !known.includes(name)).join(', ')
  if (unknown !== '') warn(findings, 'select', { text: unknown, explanation: unknownSelect(unknown) })
  return names
}

/** Words of the provider's own site for what fills the page. */
const SITE_LAYOUTS: Readonly<Record<string, Layout>> = { list: 'table', report: 'chart' }

const isLayout = (text: string): text is Layout => LAYOUTS.some((one) => one === text)

function readLayout(params: Params, findings: Findings): Layout {
  const value = take(params, 'view')
  if (value === null) return 'both'
  if (isLayout(value)) return value
  const words = value.split(',').map((word) => word.trim())
  const layouts = new Set(words.flatMap((word) => SITE_LAYOUTS[word] ?? []))
  const [first] = layouts
  const text = `view=${value}`
  if (first === undefined) {
    keepUnread(findings, 'parameter', { text, explanation: badParameter(text, `one of ${LAYOUTS.join(', ')}`) })
    return 'both'
  }
  const layout = layouts.size === 1 ? first : 'both'
  say(findings, 'parameter', { text, explanation: readInstead(text, layout === 'both' ? 'table and chart' : layout) })
  return layout
}

function readEmbed(params: Params, findings: Findings): Embed | null {
  const value = take(params, 'embed')
  const known = EMBEDS.find((one) => one === value)
  if (value === null || known !== undefined) return known ?? null
  const text = `embed=${value}`
  keepUnread(findings, 'parameter', { text, explanation: badParameter(text, `one of ${EMBEDS.join(', ')}`) })
  return null
}

/** The record in the drawer: ours, or `zoom` of the provider's old site. */
function readRecord(entity: EntityType, params: Params): string | null {
  const zoom = take(params, 'zoom')
  const own = take(params, 'record')
  const text = own ?? zoom
  return text === null ? null : shortId(entity, text) || null
}

function readPage(group: Grouping | null, params: Params, findings: Findings): View['page'] {
  const number = readWhole(params, findings, { name: 'page', least: 1, most: DEEPEST_PAGE })
  if (group !== null) {
    const text = `page=${number}`
    if (number !== null && number > 1) say(findings, 'page', { text, explanation: groupsHaveOnePage(text) })
    return null
  }
  const size = readWhole(params, findings, { name: 'per_page', least: 1, most: LARGEST_PAGE })
  return (number ?? 1) === 1 && size === null ? null : { number: number ?? 1, size }
}

/** Takes the view out of the parameters. */
export function readView(entity: EntityType, params: Params, findings: Findings): View {
  const group = readGroup(entity, params, findings)
  const cursor = take(params, 'cursor')
  if (cursor !== null) {
    const text = `cursor=${cursor}`
    say(findings, 'page', { text, explanation: noCursor(text) })
  }
  return {
    group,
    sort: readSort(entity, take(params, 'sort') ?? '', { isGrouped: group !== null, findings }),
    select: readSelect(entity, params, findings),
    columns: readList(take(params, 'columns')),
    split: readSplit(entity, group, { text: take(params, 'split'), findings }),
    chart: readChart(take(params, 'chart'), findings),
    compare: readCompare({ sets: take(params, 'compare'), measure: take(params, 'compare_as') }, findings),
    facets: readFacets(entity, take(params, 'facets'), findings),
    layout: readLayout(params, findings),
    embed: readEmbed(params, findings),
    page: readPage(group, params, findings),
    record: readRecord(entity, params),
  }
}
