import { formatCount } from '#lib/count'
import type { Field } from '#query'
import type { Groups } from '#sources'
import { cellAt, type Grid } from './grid.ts'
import { unknownOf } from './pivot.ts'
import type { SplitModel } from './useSplit.ts'

/** The nouns of a line: "work", "works". */
export interface Nouns {
  readonly one: string
  readonly many: string
}

/** What is accounted for: the groups of a field over a set. */
export interface Side {
  /** What the line is of: "By type", or the name of a set. */
  readonly of: string
  readonly field: Field
  readonly groups: Groups
  /** Totals of the values shown, unknown and rest apart. */
  readonly shown: readonly (number | null)[]
}

const sumOf = (counts: readonly (number | null)[]): number =>
  counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)

/** How one side adds up: known, unknown, shown, in others; or by how much it overlaps. */
export function sideWords({ of, field, groups, shown }: Side, { one, many }: Nouns): string {
  const total = groups.total.kind === 'exact' ? groups.total.count : null
  const unknown = unknownOf(field, groups)
  const sum = sumOf(shown)
  const filled = shown.filter((count) => count !== 0).length
  const values = filled === 1 ? 'the 1 value shown' : `the ${formatCount(filled)} values shown`
  if (total === null) return `The Source gives no exact number of ${many}.`
  const known = unknown === null ? null : total - unknown
  const parts = known === null ? '' : ` = ${formatCount(known)} known + ${formatCount(total - known)} unknown`
  const head = `${of}: ${formatCount(total)} ${many}${field.kind === 'boolean' ? '' : parts}`
  if (field.isMultiValued) {
    const times = total > 0 ? `, ${(sum / total).toFixed(2)} × the set` : ''
    return `${head}; ${values} add up to ${formatCount(sum)}${times}: a ${one} can have several.`
  }
  if (known === null) return `${head}; ${formatCount(sum)} in ${values}.`
  return `${head}; ${formatCount(sum)} in ${values}, ${formatCount(known - sum)} in others.`
}

const totalsOf = (list: readonly { readonly part: string; readonly total: number | null }[]) =>
  list.filter(({ part }) => part === 'value').map(({ total }) => total)

/** Cells of counted columns that are not known. */
export function missingCells(grid: Grid): number {
  let missing = 0
  for (const [row] of grid.rows.entries())
    for (const [column, { state }] of grid.columns.entries())
      if (state === 'ready' && cellAt(grid, row, column).count === null) missing += 1
  return missing
}

/** Why some cells are not exact. */
export const missingWords = (missing: number): string =>
  missing > 0
    ? `${formatCount(missing)} ${missing === 1 ? 'cell is' : 'cells are'} not known exactly: a Source sends at most 200 groups at once, and theirs are not among them.`
    : ''

/** "12 dated after 2026". */
export function beyondWords({ rows }: Pick<Grid, 'rows'>, at: number): string {
  const { label = '', total = null } = rows[at] ?? {}
  return `${total === null ? 'those' : formatCount(total)} dated ${label}`
}

/** What is drawn otherwise than it looks: years that are not over, and those that the axis does not reach. */
export function yearWords(grid: Grid): readonly string[] {
  const beyond = grid.rows.flatMap(({ part }, at) => (part === 'beyond' ? [beyondWords(grid, at)] : []))
  const running = grid.rows.find(({ isRunning }) => isRunning)
  return [
    beyond.length > 0 ? `Not on the axis: ${beyond.join(', ')}.` : '',
    running ? `Pale or dotted: ${running.label} is not over.` : '',
  ]
}

function stateWords({ grid, slices }: SplitModel): readonly string[] {
  const open = grid.columns.filter(({ part, state }) => part !== 'rest' && state !== 'ready' && state !== 'unasked')
  const unasked = slices.filter(({ query }) => query === null)
  const missing = missingCells(grid)
  return [
    open.length > 0 ? `Partial: ${open.length} of ${grid.columns.length} columns are not counted yet.` : '',
    unasked.length > 0
      ? `Not counted on ${unasked.length === 1 ? 'its' : 'their'} own: ${unasked.map(({ label }) => label).join(', ')}. ${unasked[0]?.whyNot}`
      : '',
    missingWords(missing),
  ]
}

/** The figures of a cross table accounted for: both sides, overlap, what did not come. */
export function splitSums(model: SplitModel, { nouns }: { readonly nouns: Nouns }): readonly string[] {
  const { rowField, columnField, grid, rows, columns } = model
  const isWhole = grid.columns.every(({ state }) => state === 'ready') && missingCells(grid) === 0
  const adds = [columnField.isMultiValued ? '' : 'row', rowField.isMultiValued ? '' : 'column'].filter(Boolean)
  return [
    sideWords(
      { of: `By ${rowField.label.toLowerCase()}`, field: rowField, groups: rows, shown: totalsOf(grid.rows) },
      nouns,
    ),
    sideWords(
      {
        of: `By ${columnField.label.toLowerCase()}`,
        field: columnField,
        groups: columns,
        shown: totalsOf(grid.columns),
      },
      nouns,
    ),
    ...yearWords(grid),
    ...stateWords(model),
    isWhole && adds.length > 0 ? `Every ${adds.join(' and every ')} adds up to its total.` : '',
  ].filter((line) => line !== '')
}
