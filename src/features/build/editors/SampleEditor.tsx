import '@mantine/core/styles/Input.css'
import { NumberInput, TextInput } from '@mantine/core'
import '@mantine/core/styles/NumberInput.css'
import { useState } from 'react'
import { useSource } from '#data'
import { formatCount } from '#lib/count'
import { refusalsOf, type Sample, withSample } from '#query'
import { currentList, useList } from '#url'
import { useDismiss } from '../bar/useDismiss.ts'
import { EditorFrame } from './EditorFrame.tsx'
import classes from './editors.module.css'

const USUAL: Sample = { size: 100, seed: '1' }
const UNREPEATABLE: Sample = { size: 100, seed: null }
const MOST = 10_000

/** The size of a random sample, and the seed that makes it repeatable, where the Source knows one. */
export function SampleEditor({ onClose }: { onClose(): void }) {
  const { query, view } = useList()
  const { samples } = useSource(query.source).source.can
  const most = samples?.most ?? MOST
  const [begun] = useState(query.sample ?? (samples ? UNREPEATABLE : USUAL))
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
      note={`A random part of what matches. It has no groups and no order; those are taken back. ${samples?.whyNoSeed ?? ''}`}
      refusals={refusals}
      onApply={apply}
      onClose={onClose}
    >
      <div className={classes['line']}>
        <NumberInput
          className={classes['grow'] ?? ''}
          size="sm"
          label={`Records, 1 to ${formatCount(most)}`}
          data-autofocus
          min={1}
          max={most}
          clampBehavior="none"
          allowDecimal={false}
          allowNegative={false}
          thousandSeparator=","
          step={samples ? 10 : 100}
          value={sample.size}
          onChange={(size) => setSample({ ...sample, size: Number(size) })}
        />
        {(!samples || sample.seed) && (
          <TextInput
            className={classes['grow'] ?? ''}
            size="sm"
            label="Seed"
            description="The same seed gives the same records."
            inputWrapperOrder={['label', 'input', 'description']}
            value={sample.seed ?? ''}
            onChange={(event) => setSample({ ...sample, seed: event.currentTarget.value || null })}
          />
        )}
      </div>
    </EditorFrame>
  )
}
