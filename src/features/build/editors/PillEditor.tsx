import { assertNever } from '#lib/assert-never'
import { PillPopover } from '../bar/PillPopover.tsx'
import type { Pill } from '../bar/pill.ts'
import { ClauseEditor } from './ClauseEditor.tsx'
import { ClauseTextEditor } from './ClauseTextEditor.tsx'
import { SampleEditor } from './SampleEditor.tsx'
import { SearchEditor } from './SearchEditor.tsx'
import { UnreadEditor } from './UnreadEditor.tsx'

interface PillEditorProps {
  readonly pill: Pill
  readonly label: string
  readonly item: HTMLElement | null
  onClose(): void
}

function Inside({ pill, onClose }: Pick<PillEditorProps, 'pill' | 'onClose'>) {
  switch (pill.kind) {
    case 'clauses':
      return pill.subject ? (
        <ClauseEditor subject={pill.subject} at={pill.at} remarks={pill.remarks} onClose={onClose} />
      ) : (
        <ClauseTextEditor at={pill.at} onClose={onClose} />
      )
    case 'search':
      return <SearchEditor search={pill.search} onClose={onClose} />
    case 'sample':
      return <SampleEditor onClose={onClose} />
    case 'unread':
      return <UnreadEditor pill={pill} onClose={onClose} />
    case 'xpac':
    case 'refusal':
      return null
    default:
      return assertNever(pill)
  }
}

/** What stands in a pill now: when Back changes it under an open editor, the editor begins anew. */
const contentOf = (pill: Pill): string => JSON.stringify(pill.kind === 'clauses' ? pill.clauses : pill.key)

/** The editor of a pill, below it. */
export function PillEditor({ pill, label, item, onClose }: PillEditorProps) {
  return (
    <PillPopover label={label} pill={item} onClose={onClose}>
      <Inside key={contentOf(pill)} pill={pill} onClose={onClose} />
    </PillPopover>
  )
}
