import { useState } from 'react'
import { useList } from '#url'
import { useDismiss } from '../bar/useDismiss.ts'
import type { WireDraft } from '../draft/draft.ts'
import { readWire, toWireDraft } from '../draft/subject-draft.ts'
import { EditorFrame } from './EditorFrame.tsx'
import { Remarks } from './Remarks.tsx'
import { useClauseEdit } from './useClauseEdit.ts'
import { WireEditor } from './WireEditor.tsx'

interface ClauseTextEditorProps {
  readonly at: readonly number[]
  onClose(): void
}

/** Edits a clause on a field the catalog does not know, as text. */
export function ClauseTextEditor({ at, onClose }: ClauseTextEditorProps) {
  const { entity } = useList().query
  const edit = useClauseEdit(at)
  const [begun] = useState(() => toWireDraft(entity, edit.present))
  const [draft, setDraft] = useState<WireDraft>(begun)
  const reading = readWire(entity, draft.text)
  const apply = () => {
    const isApplied = edit.apply(reading)
    if (isApplied) onClose()
    return isApplied
  }
  useDismiss(() => {
    if (draft === begun || !apply()) onClose()
  })
  return (
    <EditorFrame
      title="A filter that is not in our catalog"
      refusals={edit.refusalsOf(reading)}
      onApply={apply}
      onClose={onClose}
    >
      <WireEditor draft={draft} onChange={setDraft} />
      <Remarks remarks={edit.warningsOf(reading)} />
    </EditorFrame>
  )
}
