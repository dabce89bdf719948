import '@mantine/core/styles/Input.css'
import { Textarea } from '@mantine/core'
import type { WireDraft } from '../draft/draft.ts'
import classes from './editors.module.css'

interface WireEditorProps {
  readonly draft: WireDraft
  onChange(draft: WireDraft): void
}

/** A clause as the text of the filter grammar: the way to change what no form can hold. */
export function WireEditor({ draft, onChange }: WireEditorProps) {
  return (
    <Textarea
      size="sm"
      label="Filter as text"
      description="As in the API: field:value, several filters with commas between."
      data-autofocus
      autosize={false}
      rows={3}
      spellCheck={false}
      classNames={{ input: classes['mono'] ?? '' }}
      value={draft.text}
      onChange={(event) => onChange({ ...draft, text: event.currentTarget.value })}
      onKeyDown={(event) => {
        // A filter is one line: Enter applies here as everywhere.
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
        event.preventDefault()
        event.currentTarget.form?.requestSubmit()
      }}
    />
  )
}
