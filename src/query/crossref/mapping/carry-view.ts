import type { AccountLine, Fate, Part } from '../../annex/account.ts'
import { findField } from '../../catalog/fields.ts'
import { emptyView } from '../../edit/empty.ts'
import { type FieldId, toFieldId } from '../../model/clause.ts'
import { type EntityType, isCrossref } from '../../model/entity-type.ts'
import type { Facet, Query, View } from '../../model/query.ts'
import { refusalsOf } from '../../refusals/refusals.ts'
import { inSentence } from '../../words/label-words.ts'
import { GROUP_RULES, SORT_RULES } from './rules.ts'

const words = (text: string): Part => ({ kind: 'words', text })

const labelOf = (entity: EntityType, key: string): string => {
  if (key === 'relevance_score') return 'relevance'
  const label = findField(entity, key)?.label
  return label === undefined ? key : inSentence(label)
}

interface Found {
  readonly field: FieldId
  readonly note: string | null
}

/** The field that a table of pairs gives; the first pair holds. */
function findIn(
  rules: readonly (readonly [string, string, string | null])[],
  key: string,
  toCrossref: boolean,
): Found | null {
  const rule = rules.find((one) => one[toCrossref ? 0 : 1] === key)
  return rule === undefined ? null : { field: toFieldId(rule[toCrossref ? 1 : 0]), note: rule[2] }
}

/** The field whose groups come nearest in the other catalog; `null`: none does. */
export const groupFieldOf = (from: EntityType, field: string): FieldId | null =>
  findIn(GROUP_RULES, field, !isCrossref(from))?.field ?? null

/** Lines of a view on its way, and what it becomes. */
export interface CarriedView {
  readonly view: View
  readonly lines: readonly AccountLine[]
}

const NO_COUNT = 'The other provider does not count by this.'

function lineOf(
  before: string,
  after: string | null,
  rest: { readonly fate: Fate; readonly note: string | null },
): AccountLine {
  return { about: 'view', before: words(before), after: after === null ? [] : [words(after)], ...rest }
}

const fateOf = (note: string | null): Fate => (note === null ? 'same' : 'near')

function carrySort(query: Query, view: View, to: Query): CarriedView {
  const toCrossref = isCrossref(to.entity)
  const shown = emptyView()
  const [first, ...others] = view.sort
  if (first === undefined) return { view: shown, lines: [] }
  const say = (entity: EntityType, key: string): string => `Sorted by ${labelOf(entity, key)}`
  const found = findIn(SORT_RULES, first.key, toCrossref)
  const next = found === null ? shown : { ...shown, sort: [{ key: found.field, direction: first.direction }] }
  const isRefused = refusalsOf(to, next).some(({ place }) => place.kind === 'sort')
  const behind = others.map(({ key }) =>
    lineOf(say(query.entity, key), null, { fate: 'left', note: 'One order is taken along.' }),
  )
  if (found === null || isRefused)
    return {
      view: shown,
      lines: [
        lineOf(say(query.entity, first.key), null, { fate: 'left', note: 'The other provider has no such order.' }),
        ...behind,
      ],
    }
  const line = lineOf(say(query.entity, first.key), say(to.entity, found.field), {
    fate: fateOf(found.note),
    note: found.note,
  })
  return { view: next, lines: [line, ...behind] }
}

function carryGroup(query: Query, view: View, to: Query): CarriedView {
  const toCrossref = isCrossref(to.entity)
  const shown = emptyView()
  const { group } = view
  if (group === null) return { view: shown, lines: [] }
  const say = (entity: EntityType, key: string): string => `Grouped by ${labelOf(entity, key)}`
  const splitLine = splitLines(query, view)
  const left: CarriedView = {
    view: shown,
    lines: [lineOf(say(query.entity, group.field), null, { fate: 'left', note: NO_COUNT }), ...splitLine],
  }
  const found = findIn(GROUP_RULES, group.field, toCrossref)
  if (found === null) return left
  const includeUnknown = group.includeUnknown && !toCrossref
  const top = group.top === null ? null : Math.min(200, group.top)
  const next: View = { ...shown, chart: view.chart, group: { field: found.field, includeUnknown, top } }
  if (refusalsOf(to, next).some(({ place }) => place.kind === 'group')) return left
  const unknown = group.includeUnknown && toCrossref ? 'Crossref does not count records without a value.' : null
  const note = [found.note, unknown].filter((one) => one !== null).join(' ') || null
  const line = lineOf(say(query.entity, group.field), say(to.entity, found.field), { fate: fateOf(note), note })
  return { view: next, lines: [line, ...splitLine] }
}

const splitLines = ({ entity }: Query, { split }: View): readonly AccountLine[] =>
  split === null
    ? []
    : [
        lineOf(`Split by ${labelOf(entity, split.field)}`, null, {
          fate: 'left',
          note: 'Choose a field to split by there.',
        }),
      ]

function carryFacets(query: Query, view: View, to: Query): CarriedView {
  const shown = emptyView()
  if (view.facets === null) return { view: shown, lines: [] }
  const toCrossref = isCrossref(to.entity)
  const found = view.facets.flatMap((facet): readonly Facet[] => {
    const other = findIn(GROUP_RULES, facet.field, toCrossref)
    return other === null ? [] : [{ ...facet, field: other.field }]
  })
  const facets = [...new Map(found.map((facet) => [facet.field, facet])).values()]
  const lost = view.facets.filter(({ field }) => findIn(GROUP_RULES, field, toCrossref) === null)
  const lines = lost.map(({ field }) =>
    lineOf(`Facet ${labelOf(query.entity, field)}`, null, { fate: 'left', note: NO_COUNT }),
  )
  return { view: { ...shown, facets }, lines }
}

/** What is shown of the answer, as the other catalog can show it. */
export function carryView(query: Query, view: View, to: Query): CarriedView {
  const [sort, group, facets] = [carrySort(query, view, to), carryGroup(query, view, to), carryFacets(query, view, to)]
  const behind = [
    ...(view.columns === null && view.select === null
      ? []
      : [lineOf('Chosen columns', null, { fate: 'left', note: 'The tables have other columns; yours are kept.' })]),
    ...(view.compare === null
      ? []
      : [lineOf('Compared sets', null, { fate: 'left', note: 'Each would have to be asked anew.' })]),
  ]
  return {
    view: {
      ...emptyView(),
      layout: view.layout,
      sort: sort.view.sort,
      group: group.view.group,
      chart: group.view.chart,
      facets: facets.view.facets,
    },
    lines: [...group.lines, ...sort.lines, ...facets.lines, ...behind],
  }
}
