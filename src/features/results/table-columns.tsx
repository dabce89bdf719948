import { type Column, cellText, type Entity, readCell, type SortKey } from '#query'
import type { ColumnSort, TableColumn } from '#ui/table'
import { ResultCell } from './ResultCell.tsx'
import styles from './results.module.css'
import { RecordLink } from './ValueLink.tsx'

/** The column that names the record: it opens it, and grows with the window. */
export const nameColumn = (columns: readonly Column[]): Column | undefined =>
  columns.find(({ id }) => id === 'display_name' || id === 'title') ??
  columns.find(({ kind }) => kind === 'text') ??
  columns[0]

interface ColumnOptions {
  readonly sort: readonly SortKey[]
  /** The order of the provider when none is chosen, by its first key. */
  readonly defaultSort: SortKey | null
  /** Why the Source cannot sort by a key; `null` when it can. */
  readonly whyNotSort: (key: SortKey['key']) => string | null
  /** Titles run over two lines. */
  readonly hasLongNames: boolean
}

/** The order in force: the one chosen, else the provider's own. */
export const sortInForce = ({ sort, defaultSort }: Pick<ColumnOptions, 'sort' | 'defaultSort'>): readonly SortKey[] =>
  sort.length > 0 || !defaultSort ? sort : [defaultSort]

function sortOf({ sortKey }: Column, options: ColumnOptions): ColumnSort {
  if (sortKey === null) return { kind: 'fixed', whyNot: null }
  const whyNot = options.whyNotSort(sortKey)
  if (whyNot !== null) return { kind: 'fixed', whyNot }
  const direction = sortInForce(options).find(({ key }) => key === sortKey)?.direction ?? null
  return { kind: 'sortable', direction }
}

/** The name of a record as the link that opens it. */
export function NameCell({ column, entity }: { readonly column: Column; readonly entity: Entity }) {
  const cell = readCell(column, entity)
  return (
    <RecordLink entity={entity}>
      {cell.kind === 'missing' ? (
        <span className={styles['missing']}>No name</span>
      ) : (
        <ResultCell column={{ ...column, filterField: null }} cell={cell} />
      )}
    </RecordLink>
  )
}

const NAME_WIDTHS_PX = { wished: 320, least: 220 } as const

/** Names may be cut where the window is narrow; numbers and dates may not. */
const leastWidth = ({ kind, width }: Column): number =>
  kind === 'entities' || kind === 'text' || kind === 'link' ? Math.round(width * 0.55) : width

const ENDS = new Set<Column['kind']>(['number', 'year'])

/** The columns of the view as the table draws them. */
export function toTableColumns(columns: readonly Column[], options: ColumnOptions): readonly TableColumn<Entity>[] {
  const name = nameColumn(columns)
  return columns.map((column) => ({
    id: column.id,
    label: column.label,
    widthPx: column === name ? NAME_WIDTHS_PX.wished : column.width,
    leastPx: column === name ? NAME_WIDTHS_PX.least : leastWidth(column),
    align: ENDS.has(column.kind) ? 'end' : 'start',
    lines: column === name && options.hasLongNames ? 2 : 1,
    grows: column === name,
    sort: sortOf(column, options),
    text: (entity) => cellText(readCell(column, entity)),
    render: (entity) =>
      column === name ? (
        <NameCell column={column} entity={entity} />
      ) : (
        <ResultCell column={column} cell={readCell(column, entity)} />
      ),
  }))
}
