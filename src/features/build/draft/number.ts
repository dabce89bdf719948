import type { Explanation } from '#lib/explanation'
import { toNonEmpty } from '#lib/non-empty'
import type { Field, Match, Value } from '#query'
import type { NumberCompare, NumberDraft, NumberRow, Reading } from './draft.ts'

/** A line to begin with. */
export const emptyNumberRow = (compare: NumberCompare = 'between'): NumberRow => ({ compare, from: '', to: '' })

/**
 * The digits of a typed number, separators taken out: "1,234" and "1 234" are 1234. The digits stay as they were typed,
 * so that a number of any length survives. `null` when it is no number that can be asked for (those are not negative).
 */
export function readDigits(text: string): string | null {
  const bare = text.trim().replace(/(?<=\d)[,'’\s](?=\d{3}(?!\d))/g, '')
  return /^\d+(\.\d+)?$/.test(bare) ? bare : null
}

function toRow(value: Value): NumberRow | null {
  switch (value.kind) {
    case 'unknown':
      return emptyNumberRow('unknown')
    case 'is':
      return readDigits(value.value) === value.value ? { ...emptyNumberRow('exactly'), from: value.value } : null
    case 'above':
    case 'below':
      return { ...emptyNumberRow(value.kind === 'above' ? 'more-than' : 'less-than'), from: String(value.bound) }
    case 'between':
      if (value.to === null) return { ...emptyNumberRow('at-least'), from: String(value.from) }
      if (value.from === null) return { ...emptyNumberRow('at-most'), from: String(value.to) }
      return { compare: 'between', from: String(value.from), to: String(value.to) }
  }
}

/** "Has a number" is asked as the open range from zero, since the server fails on `!null` here (reference § 4.5). */
const KNOWN: Match = { kind: 'any', values: [{ kind: 'between', from: 0, to: null }] }

function isKnown(match: Match): boolean {
  if (match.kind !== 'any' || match.values.length > 1) return false
  const [value] = match.values
  return value.kind === 'between' && value.from === 0 && value.to === null
}

/** Numbers as a form holds them, or `null` when the match is of another kind. */
export function toNumberDraft(match: Match): NumberDraft | null {
  if (match.kind !== 'any' && match.kind !== 'none') return null
  if (isKnown(match)) return { kind: 'number', mode: 'known', rows: [emptyNumberRow()] }
  const rows: NumberRow[] = []
  for (const value of match.values) {
    const row = toRow(value)
    if (row === null) return null
    rows.push(row)
  }
  return { kind: 'number', mode: match.kind, rows }
}

const notANumber = (text: string, isWhole: boolean): Explanation => ({
  what: `“${text}” is not a number that can be asked for.`,
  why: isWhole
    ? 'This field takes whole numbers from 0.'
    : 'This field takes numbers from 0, with a point for decimals.',
  fix: 'Correct it or leave the place empty.',
})

const isBlank = ({ compare, from, to }: NumberRow): boolean =>
  compare !== 'unknown' && from.trim() === '' && (compare !== 'between' || to.trim() === '')

type RowReading = { readonly value: Value } | { readonly wrong: string }

function readRow(row: NumberRow): RowReading {
  if (row.compare === 'unknown') return { value: { kind: 'unknown' } }
  const from = row.from.trim() === '' ? null : readDigits(row.from)
  const to = row.to.trim() === '' ? null : readDigits(row.to)
  if (from === null && row.from.trim() !== '') return { wrong: row.from }
  if (row.compare === 'between') {
    if (to === null && row.to.trim() !== '') return { wrong: row.to }
    return {
      value: { kind: 'between', from: from === null ? null : Number(from), to: to === null ? null : Number(to) },
    }
  }
  if (from === null) return { wrong: row.from }
  switch (row.compare) {
    case 'exactly':
      return { value: { kind: 'is', value: from } }
    case 'at-least':
      return { value: { kind: 'between', from: Number(from), to: null } }
    case 'at-most':
      return { value: { kind: 'between', from: null, to: Number(from) } }
    case 'more-than':
      return { value: { kind: 'above', bound: Number(from) } }
    case 'less-than':
      return { value: { kind: 'below', bound: Number(from) } }
  }
}

/** The clause of typed numbers; empty lines count for nothing. */
export function readNumberDraft(field: Field, draft: NumberDraft): Reading {
  if (draft.mode === 'known') return { ok: true, clauses: [{ field: field.id, match: KNOWN }] }
  const values: Value[] = []
  for (const row of draft.rows.filter((one) => !isBlank(one))) {
    const reading = readRow(row)
    if ('wrong' in reading) return { ok: false, explanation: notANumber(reading.wrong, field.kind === 'integer') }
    values.push(reading.value)
  }
  const listed = toNonEmpty(values)
  return { ok: true, clauses: listed ? [{ field: field.id, match: { kind: draft.mode, values: listed } }] : [] }
}
