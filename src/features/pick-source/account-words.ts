import {
  type Account,
  type AccountLine,
  type AccountPart,
  clauseText,
  describeClause,
  type EntityType,
  type Fate,
  type KnownIds,
  type Names,
} from '#query'

/** What becomes of a part, in a word or two. */
export const FATE_WORDS: Readonly<Record<Fate, string>> = {
  same: 'Means the same',
  near: 'Comes near',
  left: 'Stays behind',
  restored: 'As it was',
}

/** Signs beside the words. */
export const FATE_SIGNS: Readonly<Record<Fate, string>> = { same: '=', near: '≈', left: '✕', restored: '↩' }

/** A part of a question in words. */
export const partWords = (part: AccountPart, names: Names): string =>
  part.kind === 'words' ? part.text : clauseText(describeClause(part.entity, part.clause, names))

const ORDER: readonly Fate[] = ['restored', 'same', 'near', 'left']

const SUMS: Readonly<Record<Fate, readonly [one: string, many: string]>> = {
  same: ['means the same there', 'mean the same there'],
  near: ['comes near', 'come near'],
  left: ['stays behind', 'stay behind'],
  restored: ['is as it was', 'are as they were'],
}

/** "2 parts mean the same there, 1 comes near, 3 stay behind." */
export function summaryOf({ lines }: Account): string {
  if (lines.length === 0) return 'The question means the same there.'
  const said = ORDER.flatMap((fate) => {
    const count = lines.filter((line) => line.fate === fate).length
    return count === 0 ? [] : [`${count} ${SUMS[fate][count === 1 ? 0 : 1]}`]
  })
  return `Of ${lines.length} ${lines.length === 1 ? 'part' : 'parts'} of the question, ${said.join(', ')}.`
}

/** Names of records under the identifiers they were looked up by: a funder keeps its name in both catalogs. */
export function namesAlong(needed: ReadonlyMap<EntityType, readonly string[]>, known: KnownIds, names: Names): Names {
  const found = new Map<string, string>()
  for (const [entity, ids] of needed)
    for (const id of ids) {
      const name = names(entity, id)
      for (const other of known(entity, id) ?? []) if (name !== null) found.set(other, name)
    }
  return (entity, id) => found.get(id) ?? names(entity, id)
}

/** A line as one sentence, for a list of what stayed behind. */
export const lineText = ({ before }: AccountLine, names: Names): string => partWords(before, names)
