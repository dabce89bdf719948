import { counted } from '#lib/count'
import type { ComparedField, Mark, RecordComparison } from './compare.ts'

/** A mark in words. */
export function markWords(mark: Mark, [first, second]: readonly [string, string]): string {
  switch (mark) {
    case 'same':
      return 'Same'
    case 'differs':
      return 'Differs'
    case 'only-first':
      return `Only in ${first}`
    case 'only-second':
      return `Only in ${second}`
  }
}

/** "3 of 17 fields differ, 4 are in one of them only." */
export function summaryOf({ fields, differing, alone }: RecordComparison): string {
  const differ = `${differing} of ${counted(fields.length, 'field')} ${differing === 1 ? 'differs' : 'differ'}`
  return alone === 0 ? `${differ}.` : `${differ}, ${alone} ${alone === 1 ? 'is' : 'are'} in one of them only.`
}

/** A comparison as the rows of a table, its head first. */
export const comparisonRows = (
  fields: readonly ComparedField[],
  names: readonly [string, string],
): readonly (readonly string[])[] => [
  ['Field', ...names, 'Comparison', 'Note'],
  ...fields.map(({ label, first, second, mark, note }) => [
    label,
    first.join('; '),
    second.join('; '),
    markWords(mark, names),
    note ?? '',
  ]),
]

/** A comparison as plain text: a paragraph for each field. */
export function comparisonText(
  { fields, comparison }: { readonly fields: readonly ComparedField[]; readonly comparison: RecordComparison },
  names: readonly [string, string],
): string {
  const paragraphs = fields.map(({ label, first, second, mark, note }) =>
    [
      `${label}: ${markWords(mark, names).toLowerCase()}${note === null ? '' : ` (${note.replace(/\.$/, '')})`}`,
      `  ${names[0]}: ${first.join('; ') || '–'}`,
      `  ${names[1]}: ${second.join('; ') || '–'}`,
    ].join('\n'),
  )
  return [summaryOf(comparison), ...paragraphs].join('\n\n')
}
