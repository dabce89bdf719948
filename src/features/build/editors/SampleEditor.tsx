import { NumberInput, TextInput } from '@mantine/core'
import '@mantine/core/styles/NumberInput.css'
import { useState } from 'react'
import { refusalsOf, type Sample, withSample } from '#query'
import { currentList, useList } from '#url'
import { useDismiss } from '../bar/useDismiss.ts'
import { EditorFrame } from './EditorFrame.tsx'
import classes from './editors.module.css'

const USUAL: Sample = { size: 100, seed: '1' }

/** The size of a random sample, and the seed that makes it repeatable. */
export function SampleEditor({ onClose }: { onClose(): void }) {
  const { query, view } = useList()
  const [begun] = useState(query.sample ?? USUAL)
  const [sample, setSample] = useState(begun)
  // A sample has no groups and no order: asking for one takes both back, which Back restores.
  const refusals = refusalsOf(withSample(query, sample), { ...view, group: null, sort: [] })
    .filter(({ place }) => place.kind === 'sample')
    .map(({ explanation }) => explanation)
  const apply = () => {
    if (refusals.length > 0 || sample.size < 1) return false
    const list = currentList()
    list?.setBoth(withSample(list.query, sample), { ...list.view, group: null, sort: [], page: null, record: null })
    onClose()
    return true
  }
  useDismiss(() => {
    if (sample === begun || !apply()) onClose()
  })
  return (
    <EditorFrame
      title="Random sample"
      note="A random part of what matches. It has no groups and no order; those are taken back."
      refusals={refusals}
      onApply={apply}
      onClose={onClose}
    >
      <div className={classes['line']}>
        <NumberInput
          className={classes['grow'] ?? ''}
          size="sm"
          label="Records, 1 to 10,000"
          data-autofocus
          min={1}
          max={10_000}
          clampBehavior="none"
          allowDecimal={false}
          allowNegative={false}
          thousandSeparator=","
          step={100}
          value={sample.size}
          onChange={(size) => setSample({ ...sample, size: Number(size) })}
        />
        <TextInput
          className={classes['grow'] ?? ''}
          size="sm"
          label="Seed"
          description="The same seed gives the same records."
          inputWrapperOrder={['label', 'input', 'description']}
          value={sample.seed ?? ''}
          onChange={(event) => setSample({ ...sample, seed: event.currentTarget.value || null })}
        />
      </div>
    </EditorFrame>
  )
}
