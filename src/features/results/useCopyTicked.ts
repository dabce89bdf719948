import { useState } from 'react'
import type { Ticks } from '#prefs'
import { type CopyFormat, entityInfo, selectOf } from '#query'
import { isSourceError, type SourceError } from '#sources'
import { copyText } from './copy-text.ts'
import { readTicked } from './read-ticked.ts'
import { copiedWords } from './tick-words.ts'
import type { ResultsView } from './useResultsView.ts'

/** What became of the last copy. */
export type CopyOutcome =
  | { readonly kind: 'none' | 'reading' | 'refused' }
  | { readonly kind: 'copied'; readonly words: string }
  | { readonly kind: 'failed'; readonly error: SourceError }

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Copies the ticked records of a list in one of the ways, reading first what does not lie here. */
export function useCopyTicked(view: ResultsView, ticks: Ticks) {
  const [outcome, setOutcome] = useState<CopyOutcome>({ kind: 'none' })
  const { list, source, columns, results } = view
  const { query } = list
  const copy = async (format: CopyFormat): Promise<void> => {
    const choices = { columns, hasMark: false, entity: query.entity }
    const encoder = format.open(choices)
    setOutcome({ kind: 'reading' })
    const { entities, total } = results
    const known = { entities, roots: selectOf(columns), total, ticks }
    const request = { ...known, source, query, sort: list.view.sort, select: format.select(choices), wait }
    const reading = readTicked(request, { lane: 'person', why: 'copy of ticked rows' })
    const text = reading.then((records) => encoder.begin() + encoder.rows(records, 0) + encoder.end())
    try {
      await copyText(text)
      const records = await reading
      const lines = format.isComplete ? records.length : (await text).split('\n').length - 1
      const what = { noun: entityInfo(query.entity).label.toLowerCase(), label: format.label }
      setOutcome({ kind: 'copied', words: copiedWords(records.length, lines, what) })
    } catch (error) {
      const failure = await reading.then(
        () => error,
        (reason: unknown) => reason,
      )
      setOutcome(isSourceError(failure) ? { kind: 'failed', error: failure } : { kind: 'refused' })
    }
  }
  return { outcome, copy }
}
