import { useState } from 'react'
import { useNames, useSource } from '#data'
import { describe, describeSets, idsToName, type Query, type View } from '#query'
import { Dialog } from '#ui'
import { currentList, useList } from '#url'
import type { OfferedSource } from './CompareButton.tsx'
import classes from './compare.module.css'
import { MOST_SETS, setsOf, withMore, withSets } from './sets.ts'
import { startingGroup } from './starting-group.ts'
import { VaryForm } from './VaryForm.tsx'
import { WholeForm } from './WholeForm.tsx'

/** Width below which table and chart are tabs: the chart is what a comparison is looked at in. */
const NARROW = '(max-width: 61.99em)'

const withChartShown = (view: View): View => {
  if (window.matchMedia(NARROW).matches) return { ...view, layout: 'chart' }
  return view.layout === 'both' || view.layout === 'chart' ? view : { ...view, layout: 'both' }
}

/** How a form hands over its sets. `insteadOf`: the present set is left out, the first of them takes its place. */
export type OnAdd = (sets: readonly Query[], options?: { readonly isInstead: boolean }) => void

interface CompareDialogProps {
  readonly sources: readonly OfferedSource[]
  readonly onClose: () => void
}

/** Further sets for the present one: one condition varied, or whole queries. */
export function CompareDialog({ sources, onClose }: CompareDialogProps) {
  const { query, view } = useList()
  const { source } = useSource(query.source)
  const [way, setWay] = useState<'vary' | 'whole'>('vary')
  const names = useNames(useSource(query.source), idsToName(query, view))
  const sets = setsOf({ query, view })
  const room = MOST_SETS - sets.length
  const handleAdd: OnAdd = (more, { isInstead } = { isInstead: false }) => {
    const list = currentList()
    if (!list || more.length === 0) return
    const next = isInstead ? withSets(list, [...more, ...setsOf(list).slice(1)]) : withMore(list, more)
    const group = next.view.group ?? startingGroup(setsOf(next), source.can)
    onClose()
    list.setBoth(next.query, withChartShown({ ...next.view, group }))
  }
  return (
    <Dialog title="Compare" size="40rem" onClose={onClose}>
      <div className={classes['form']}>
        <p className={classes['muted']}>
          {sets.length === 1
            ? `Now: ${describe(query, null, names)}.`
            : `Compared now: ${describeSets(sets, names).join(' · ')}.`}{' '}
          {room > 0 ? `Room for ${room} more.` : `No more than ${MOST_SETS} sets: remove one first.`}
        </p>
        <fieldset>
          <legend>Compare with</legend>
          <label>
            <input type="radio" name="way" checked={way === 'vary'} onChange={() => setWay('vary')} />
            other values of one condition
          </label>
          <label>
            <input type="radio" name="way" checked={way === 'whole'} onChange={() => setWay('whole')} />
            another query
          </label>
        </fieldset>
        {way === 'vary' ? (
          <VaryForm room={room} onAdd={handleAdd} />
        ) : (
          <WholeForm sources={sources} onAdd={handleAdd} />
        )}
      </div>
    </Dialog>
  )
}
