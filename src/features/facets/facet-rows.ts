import { type Field, type Group, isYear } from '#query'
import type { Groups } from '#sources'
import type { Tick, Ticked } from './ticks.ts'

/** A line of a facet. `count: null`: not told (a value that is asked away, or one that is not among those that came). */
export interface FacetRow {
  readonly key: string | null
  readonly label: string
  readonly count: number | null
  /** Of the set, 0 to 1; `null` where the size of the set or the count is not known. */
  readonly share: number | null
  readonly tick: Tick
}

/** A facet as it is drawn. Unknown stands last, apart. */
export interface FacetModel {
  readonly rows: readonly FacetRow[]
  readonly unknown: FacetRow | null
  /** Values that came and are not shown. */
  readonly hidden: number
}

/** What the model is made of. `labelOf`: words for a value that the query names and no group has. */
export interface FacetInput {
  readonly field: Field
  readonly groups: Groups
  readonly total: number | null
  readonly ticked: readonly Ticked[]
  readonly limit: number
  labelOf(one: Ticked): string
}

/** Largest first; years the latest first. */
const inOrder = (field: Field, groups: readonly Group[]): readonly Group[] =>
  isYear(field) ? groups.toSorted((a, b) => Number(b.key) - Number(a.key)) : groups

/** The lines of a facet: what the query names first where it would be out of sight, then the values by count. */
export function facetModel({ field, groups, total, ticked, limit, labelOf }: FacetInput): FacetModel {
  const tickOf = new Map(ticked.map(({ key, tick }) => [key, tick]))
  const toRow = ({ key, label, count }: Pick<Group, 'key' | 'label'> & { count: number | null }): FacetRow => ({
    key,
    label,
    count,
    share: total && count !== null ? count / total : null,
    tick: tickOf.get(key) ?? null,
  })
  const known = inOrder(
    field,
    groups.groups.filter(({ key }) => key !== null),
  )
  const shown = known.slice(0, limit)
  const behind = known.slice(limit).filter(({ key }) => tickOf.has(key))
  const came = new Set(groups.groups.map(({ key }) => key))
  const strangers = ticked.filter(({ key }) => key !== null && !came.has(key))
  const absent = strangers.map((one) => toRow({ key: one.key, label: labelOf(one), count: null }))
  const unknown = groups.groups.find(({ key }) => key === null)
  const named = tickOf.has(null) ? toRow({ key: null, label: 'Unknown', count: null }) : null
  return {
    rows: [...absent, ...behind.map(toRow), ...shown.map(toRow)],
    unknown: unknown ? toRow(unknown) : named,
    hidden: known.length - shown.length - behind.length,
  }
}

/** The lines whose label holds a text. */
export const named = (groups: Groups, text: string): Groups => {
  const wanted = text.toLowerCase()
  return { ...groups, groups: groups.groups.filter(({ label }) => label.toLowerCase().includes(wanted)) }
}
