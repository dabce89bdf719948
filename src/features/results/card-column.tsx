import { formatCount } from '#lib/count'
import { type Column, cellText, type Entity, readCell } from '#query'
import type { TableColumn } from '#ui/table'
import styles from './results.module.css'
import { NameCell, nameColumn } from './table-columns.tsx'

/** A number says little without its word: "cited by 12". */
function factOf(column: Column, entity: Entity): string {
  const cell = readCell(column, entity)
  const text = cellText(cell)
  if (text === '' || cell.kind === 'link') return ''
  if (cell.kind === 'number') return `${column.label.toLowerCase()} ${formatCount(cell.value)}`
  return cell.kind === 'boolean' ? `${column.label}: ${text}` : text
}

/** Short facts first: what is cut off at the end of the line are the long ones. */
const RANKS: Readonly<Partial<Record<Column['kind'], number>>> = { year: 0, number: 1, status: 2, entities: 3 }
const rankOf = ({ kind }: Column): number => RANKS[kind] ?? 4

/** The whole record in one column, for a narrow screen: its name over two lines, the rest in one. A tap opens it. */
export function toCardColumn(columns: readonly Column[], label: string): readonly TableColumn<Entity>[] {
  const name = nameColumn(columns)
  const others = columns.filter((column) => column !== name).toSorted((one, other) => rankOf(one) - rankOf(other))
  const facts = (entity: Entity) =>
    others
      .map((column) => factOf(column, entity))
      .filter((fact) => fact !== '')
      .join(' · ')
  return [
    {
      id: 'card',
      label,
      widthPx: 240,
      leastPx: 240,
      align: 'start',
      lines: 'free',
      grows: true,
      sort: { kind: 'fixed', whyNot: null },
      text: facts,
      render: (entity) => (
        <>
          <div className={styles['card-name']}>{name && <NameCell column={name} entity={entity} />}</div>
          <div className={styles['card-facts']}>{facts(entity)}</div>
        </>
      ),
    },
  ]
}
