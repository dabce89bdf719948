import { useState } from 'react'
import type { Explanation } from '#lib/explanation'
import { Button } from '#ui'
import { noteOf } from '../add/field-note.ts'
import { useDismiss } from '../bar/useDismiss.ts'
import type { Draft } from '../draft/draft.ts'
import type { Subject } from '../draft/subject.ts'
import { readDraft, toDraft, toWireDraft } from '../draft/subject-draft.ts'
import { EditorFor } from './EditorFor.tsx'
import { EditorFrame } from './EditorFrame.tsx'
import { Remarks } from './Remarks.tsx'
import { useClauseEdit } from './useClauseEdit.ts'

interface ClauseEditorProps {
  readonly subject: Subject
  /** Indexes (from 0) of the clauses edited; none: a new filter. */
  readonly at: readonly number[]
  /** What is said of them as they stand. */
  readonly remarks?: readonly Explanation[]
  /** A name to begin with. */
  readonly typed?: string
  onClose(): void
}

const withTyped = (draft: Draft, typed: string): Draft =>
  draft.kind === 'list' && typed !== '' ? { ...draft, typed } : draft

/** Edits the clauses of one subject. Nothing changes before Apply; Apply is one step that Back undoes. */
export function ClauseEditor({ subject, at, remarks = [], typed = '', onClose }: ClauseEditorProps) {
  const edit = useClauseEdit(at)
  const [begun] = useState(() => withTyped(toDraft(subject, edit.present), typed))
  const [draft, setDraft] = useState<Draft>(begun)
  const [wasTried, setTried] = useState(false)
  const reading = readDraft(subject, draft)
  // A number half typed is no mistake yet: what cannot be read is said once the person tried to apply it.
  const refusals = wasTried || reading.ok ? edit.refusalsOf(reading) : []

  const apply = () => {
    setTried(true)
    const isApplied = edit.apply(reading)
    if (isApplied) onClose()
    return isApplied
  }
  useDismiss(() => {
    // Nothing touched, nothing to lose. Else what was chosen is applied, which Back undoes; what cannot be is left.
    if (draft === begun || !apply()) onClose()
  })

  return (
    <EditorFrame
      title={subject.label}
      note={noteOf(subject.field)}
      refusals={refusals}
      onApply={apply}
      onClose={onClose}
      focusKey={draft.kind}
      actions={
        draft.kind !== 'wire' && (
          <Button
            size="small"
            variant="quiet"
            title="Edit this filter as the text of the API"
            onClick={() => setDraft(toWireDraft(subject.entity, reading.ok ? reading.clauses : edit.present))}
          >
            As text
          </Button>
        )
      }
    >
      <EditorFor subject={subject} draft={draft} onChange={setDraft} others={edit.others} />
      <Remarks remarks={draft === begun ? remarks : edit.warningsOf(reading)} />
    </EditorFrame>
  )
}
