import { Button } from '@mantine/core'
import { go, useAddress } from '#url'
import type { NotesPill } from '../bar/pill.ts'
import frame from './frame.module.css'

/** What was taken otherwise than the link said it, one by one. */
export function NotesPanel({ pill, onClose }: { readonly pill: NotesPill; onClose(): void }) {
  const address = useAddress()
  return (
    <div className={frame['form']}>
      <h2 className={frame['title']}>How this link was read</h2>
      <ul className={frame['list']}>
        {pill.notes.map(({ text, explanation }) => (
          <li key={`${text} ${explanation.what}`}>
            <code>{text}</code>
            <br />
            {explanation.what} {explanation.why} {explanation.fix}
          </li>
        ))}
      </ul>
      <div className={frame['actions']}>
        <Button
          size="compact-sm"
          data-autofocus
          onClick={() => {
            // Written anew, the address says what it is read as, and there is nothing left to note.
            go(address, 'replace')
            onClose()
          }}
        >
          Understood
        </Button>
      </div>
    </div>
  )
}
