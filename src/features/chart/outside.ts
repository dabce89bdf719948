import { formatCount } from '#lib/count'
import { clauseOfStretch, type Field, type NumberAxis, stretchWords } from '#query'
import type { ChartModel } from './chart-model.ts'
import type { Mark } from './mark.ts'
import type { Nouns } from './sum-line.ts'

/** Numbers that the axis does not reach, such as years to come: named in words, and found by a click. */
export interface Outside extends Pick<Mark, 'key' | 'label' | 'action'> {
  /** `null`: the Source did not send it. */
  readonly count: number | null
  readonly share: number
}

/** What an axis does not reach. Where it is known how many old years hold, they are a mark and not outside. */
export function outsideOf(field: Field, { below, above }: NumberAxis, matching: number | null): readonly Outside[] {
  return [below?.count === null ? below : null, above].flatMap((stretch): Outside[] => {
    if (stretch === null) return []
    const { from, to, count } = stretch
    const one = clauseOfStretch(field, stretch)
    return [
      {
        key: `${from ?? ''}-${to ?? ''}`,
        label: stretchWords(stretch),
        action: 'clause' in one ? { clauses: [one.clause] } : one,
        count,
        share: matching ? (count ?? 0) / matching : 0,
      },
    ]
  })
}

/** "12 works dated after 2026", "works dated before 1925". */
export function outsideWords({ label, count }: Pick<Outside, 'label' | 'count'>, { one, many }: Nouns): string {
  const noun = count === 1 ? one : many
  return `${count === null ? '' : `${formatCount(count)} `}${noun} dated ${label}`
}

/** What the axis does not reach, as a sentence: how many records, where they are dated. */
export function outsideNote({ outside, sum }: Pick<ChartModel, 'outside' | 'sum'>, nouns: Nouns): string {
  if (outside.length === 0) return ''
  const counts = outside.map(({ count }) => count)
  const all = counts.includes(null) ? sum.rest : counts.reduce<number>((add, count) => add + (count ?? 0), 0)
  const where = outsideWords({ label: outside.map(({ label }) => label).join(' or '), count: all }, nouns)
  return `Not on the axis: ${where}.`
}
