import { assertNever } from '#lib/assert-never'
import type { Draft } from '../draft/draft.ts'
import { BooleanEditor } from './BooleanEditor.tsx'
import { DateEditor } from './DateEditor.tsx'
import { EntityEditor } from './EntityEditor.tsx'
import type { EditorProps } from './editor-props.ts'
import { NumberEditor } from './NumberEditor.tsx'
import { StringEditor } from './StringEditor.tsx'
import { TextEditor } from './TextEditor.tsx'
import { VocabularyEditor } from './VocabularyEditor.tsx'
import { WireEditor } from './WireEditor.tsx'

/** The editor for a draft: by what the draft holds, and for lists by where the values of the field come from. */
export function EditorFor({ draft, ...rest }: EditorProps<Draft>) {
  const { subject } = rest
  switch (draft.kind) {
    case 'number':
      return <NumberEditor {...rest} draft={draft} />
    case 'date':
      return <DateEditor {...rest} draft={draft} />
    case 'text':
      return <TextEditor {...rest} draft={draft} />
    case 'wire':
      return <WireEditor draft={draft} onChange={rest.onChange} />
    case 'list':
      break
    default:
      return assertNever(draft)
  }
  switch (subject.kind) {
    case 'boolean':
      return <BooleanEditor {...rest} draft={draft} />
    case 'vocabulary':
      return <VocabularyEditor {...rest} draft={draft} />
    case 'string':
    case 'external-id':
      return <StringEditor {...rest} draft={draft} />
    default:
      return <EntityEditor {...rest} draft={draft} />
  }
}
