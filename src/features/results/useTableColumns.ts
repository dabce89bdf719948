import { useMemo } from 'react'
import { type Entity, entityInfo } from '#query'
import type { TableColumn } from '#ui/table'
import { toCardColumn } from './card-column.tsx'
import { toTableColumns } from './table-columns.tsx'
import type { ResultsView } from './useResultsView.ts'

/** Entities whose names are sentences: their rows are two lines high. */
const LONG_NAMES = new Set(['works', 'awards', 'locations'])

/** The columns of a view as the table draws them: one for each, or all in one card where the screen is narrow. */
export function useTableColumns(
  { list, source, columns, defaultSort }: Pick<ResultsView, 'list' | 'source' | 'columns' | 'defaultSort'>,
  isNarrow: boolean,
): readonly TableColumn<Entity>[] {
  const { entity } = list.query
  const { sort } = list.view
  return useMemo(() => {
    if (isNarrow) return toCardColumn(columns, entityInfo(entity).label)
    return toTableColumns(columns, {
      sort,
      defaultSort,
      whyNotSort: (key) => source.can.whyNotSort(entity, key),
      hasLongNames: LONG_NAMES.has(entity),
    })
  }, [columns, sort, defaultSort, entity, source, isNarrow])
}

/** Heights of rows, in px: a line or two of text, a card; with air where it was asked for, and room for a thumb. */
const HEIGHTS = {
  one: { compact: 32, comfortable: 44, touch: 44 },
  two: { compact: 44, comfortable: 56, touch: 56 },
  card: { compact: 76, comfortable: 84, touch: 76 },
} as const

/** The height of every row of a table. */
export function rowHeightPx(entity: string, isNarrow: boolean, density: keyof (typeof HEIGHTS)['one']): number {
  return HEIGHTS[isNarrow ? 'card' : LONG_NAMES.has(entity) ? 'two' : 'one'][density]
}
