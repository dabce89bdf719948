import {
  axisOf,
  clauseOfGroup,
  clauseOfStretch,
  type EntityType,
  type Field,
  type Group,
  isNumeric,
  isYear,
  type Stretch,
  stretchWords,
} from '#query'
import { idOfKey, type Row } from './grid.ts'

interface RowsInput {
  readonly entity: EntityType
  readonly field: Field
  readonly isComplete: boolean
  /** Rows of categories at most: numbers stand on an axis and are all there. */
  readonly top: number
  /** The running year. */
  readonly year: number
}

/** Rows that have a place of their own, and the words for those that have none. */
export interface KnownRows {
  readonly rows: readonly Row[]
  /** What the others have in common; `null`: nothing. */
  readonly others: string | null
}

/** The row of one group. */
export function rowOfGroup({ entity, field, year }: RowsInput, { key, label, count }: Group): Row {
  return {
    id: idOfKey(key),
    part: key === null ? 'unknown' : 'value',
    stretch: null,
    label,
    total: count,
    clause: clauseOfGroup(entity, field.id, key),
    isRunning: isYear(field) && key === String(year),
  }
}

/** The row of years that are counted and that the axis does not reach. */
function rowBeyond(field: Field, stretch: Stretch): Row {
  return {
    id: `${stretch.from ?? ''}-${stretch.to ?? ''}`,
    part: 'beyond',
    stretch,
    label: stretchWords(stretch),
    total: stretch.count,
    clause: clauseOfStretch(field, stretch),
    isRunning: false,
  }
}

/** The rows of the values of a field, unknown apart: numbers on an axis, others the largest first. */
export function knownRows(groups: readonly Group[], input: RowsInput): KnownRows {
  const { field, isComplete, top, year } = input
  const known = groups.filter(({ key, count }) => key !== null && count > 0)
  if (!isNumeric(field)) return { rows: known.slice(0, top).map((group) => rowOfGroup(input, group)), others: null }
  const { shown, below, above } = axisOf(known, { field, isComplete, year })
  const beyond = [below, above].filter((stretch) => stretch !== null)
  const isCounted = beyond.every(({ count }) => count !== null)
  const side = (stretch: Stretch | null) => (stretch && isCounted ? [rowBeyond(field, stretch)] : [])
  return {
    rows: [...side(below), ...shown.map((group) => rowOfGroup(input, group)), ...side(above)],
    others: isCounted || beyond.length === 0 ? null : beyond.map(stretchWords).join(' or '),
  }
}
