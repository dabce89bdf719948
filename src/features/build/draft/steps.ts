import { formatCount } from '#lib/count'
import { type Field, isYear } from '#query'
import type { NumberRow } from './draft.ts'

const isPercentile = (field: Field): boolean => field.id.includes('percentile')

/** How far one press of an arrow key moves a number: years by one, decimals by a tenth, counts by their own size. */
export function stepOf(field: Field, value: number | null): number {
  if (isYear(field) || isPercentile(field)) return 1
  if (field.kind === 'number') return value !== null && value >= 10 ? 1 : 0.1
  const size = Math.abs(value ?? 0)
  if (size < 10) return 1
  return 10 ** Math.floor(Math.log10(size)) / (size < 100 ? 2 : 1)
}

/** A ready answer of a number editor. */
export interface NumberPreset {
  readonly label: string
  readonly row: NumberRow
}

const atLeast = (bound: number): NumberPreset => ({
  label: `At least ${formatCount(bound)}`,
  row: { compare: 'at-least', from: String(bound), to: '' },
})

const yearsBack = (years: number, thisYear: number): NumberPreset => ({
  label: `Last ${years} years`,
  row: { compare: 'between', from: String(thisYear - years + 1), to: String(thisYear) },
})

/** Ready answers for a field: the ones people ask for most. `thisYear` is the running year. */
export function numberPresets(field: Field, thisYear: number): readonly NumberPreset[] {
  if (!field.operators.includes('range')) return []
  if (isYear(field))
    return [
      { label: 'This year', row: { compare: 'exactly', from: String(thisYear), to: '' } },
      { label: 'Last year', row: { compare: 'exactly', from: String(thisYear - 1), to: '' } },
      yearsBack(5, thisYear),
      yearsBack(10, thisYear),
      { label: 'Since 2000', row: { compare: 'at-least', from: '2000', to: '' } },
    ]
  if (isPercentile(field)) return [atLeast(90), atLeast(95), atLeast(99)]
  if (field.kind === 'number') return [atLeast(1), atLeast(2)]
  return [atLeast(1), atLeast(10), atLeast(100), atLeast(1000)]
}
