import type { Account, Fate, Part } from '../annex/account.ts'
import { clauseText, describeClause } from './clause-words.ts'
import type { Names } from './names.ts'

/** What becomes of a part of a question that is asked elsewhere, in a word or two. */
export const FATE_WORDS: Readonly<Record<Fate, string>> = {
  same: 'Means the same',
  near: 'Comes near',
  left: 'Stays behind',
  restored: 'As it was',
}

/** A part of a question in words. */
export const partWords = (part: Part, names: Names): string =>
  part.kind === 'words' ? part.text : clauseText(describeClause(part.entity, part.clause, names))

const ORDER: readonly Fate[] = ['restored', 'same', 'near', 'left']

const SUMS: Readonly<Record<Fate, readonly [one: string, many: string]>> = {
  same: ['means the same there', 'mean the same there'],
  near: ['comes near', 'come near'],
  left: ['stays behind', 'stay behind'],
  restored: ['is as it was', 'are as they were'],
}

/** "2 parts mean the same there, 1 comes near, 3 stay behind." */
export function accountSummary({ lines }: Account): string {
  if (lines.length === 0) return 'The question means the same there.'
  const said = ORDER.flatMap((fate) => {
    const count = lines.filter((line) => line.fate === fate).length
    return count === 0 ? [] : [`${count} ${SUMS[fate][count === 1 ? 0 : 1]}`]
  })
  return `Of ${lines.length} ${lines.length === 1 ? 'part' : 'parts'} of the question, ${said.join(', ')}.`
}
