import { Button } from '#ui'
import '@mantine/core/styles/Input.css'
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { currentAddress, go, useList } from '#url'
import { withMended } from '../bar/mended.ts'
import type { UnreadPill } from '../bar/pill.ts'
import { EditorFrame } from './EditorFrame.tsx'
import classes from './editors.module.css'

/** A part of the address that could not be read: what is wrong with it, mended as text, or dropped. */
export function UnreadEditor({ pill, onClose }: { readonly pill: UnreadPill; onClose(): void }) {
  const { dropUnread } = useList()
  const [text, setText] = useState(pill.text)
  const [wrong, setWrong] = useState(pill.explanation)
  const apply = () => {
    const mended = withMended(currentAddress(), pill.text, text)
    if (!mended.ok) return setWrong(mended.explanation)
    go(mended.address)
    onClose()
  }
  return (
    <EditorFrame
      title="A part of the link that could not be read"
      refusals={[wrong]}
      onApply={apply}
      onClose={onClose}
      actions={
        <Button
          size="small"
          variant="quiet"
          onClick={() => {
            dropUnread(pill.text)
            onClose()
          }}
        >
          Drop it
        </Button>
      }
    >
      <Textarea
        size="sm"
        label="Change it as text"
        data-autofocus
        rows={2}
        spellCheck={false}
        classNames={{ input: classes['mono'] ?? '' }}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          apply()
        }}
      />
    </EditorFrame>
  )
}
