import { useMemo, useRef } from 'react'
import { canonicalText } from '#data'
import { formatCount } from '#lib/count'
import { isTicked, type Ticks, useTicks } from '#prefs'
import { cellText, type Entity, entityInfo, type Query, readCell } from '#query'
import type { RowTicks } from '#ui/table'
import { nameColumn } from './table-columns.tsx'
import { allTicks, placesBetween, withTicks } from './ticking.ts'
import type { ResultsView } from './useResultsView.ts'

/** Where a range began, and what was ticked before it. The id tells whether the list is still in that order. */
interface Anchor {
  readonly index: number
  readonly id: string | undefined
  readonly before: Ticks | null
}

/** What names the query of a list for its ticks: whatever its order. */
export const useTickKey = (query: Query): string => useMemo(() => canonicalText(query), [query])

/** The ticks of the rows of the present list, as its table draws and changes them. */
export function useRowTicks({ list, results, columns }: ResultsView): RowTicks<Entity> {
  const { query, hrefOfQuery } = list
  const { entities, total } = results
  const key = useTickKey(query)
  const ticks = useTicks(({ ticks: kept }) => (kept?.key === key ? kept : null))
  const anchor = useRef<Anchor | null>(null)
  const href = hrefOfQuery(query)
  const count = total.kind === 'unknown' ? null : total.count
  return useMemo(() => {
    const owner = { key, href }
    const { setTicks } = useTicks.getState()
    const now = (): Ticks | null => useTicks.getState().ticks
    const idsAt = (places: readonly number[]) => places.flatMap((place) => entities[place]?.id ?? [])
    const name = nameColumn(columns)
    const { label, labelSingular } = entityInfo(query.entity)
    const all = ticks === null ? 'none' : ticks.kind === 'all' && ticks.ids.size === 0 ? 'all' : 'some'
    return {
      isTicked: ({ id }) => isTicked(ticks, id),
      label: (row) => `Tick ${(name && cellText(readCell(name, row))) || `this ${labelSingular.toLowerCase()}`}`,
      all,
      allLabel: `Tick all ${count === null ? '' : `${formatCount(count)} `}${label.toLowerCase()} that match`,
      tickAll: () => setTicks(all === 'all' ? null : allTicks(owner)),
      toggle(index) {
        const ids = idsAt([index])
        const isOn = !ids.every((id) => isTicked(ticks, id))
        setTicks(withTicks(now(), owner, { ids, isOn }))
        anchor.current = { index, id: entities[index]?.id, before: now() }
      },
      extend(index, from) {
        const last = anchor.current
        const isHere = last !== null && entities[last.index]?.id === last.id
        const { index: begin, before } = isHere ? last : { index: from, before: now() }
        if (!isHere) anchor.current = { index: begin, id: entities[begin]?.id, before }
        setTicks(withTicks(before, owner, { ids: idsAt(placesBetween(begin, index)), isOn: true }))
      },
    }
  }, [key, href, ticks, entities, columns, query.entity, count])
}
