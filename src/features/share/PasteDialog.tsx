import '@mantine/core/styles/Input.css'
import { Textarea } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { describe, parseAddress } from '#query'
import { Button, Dialog } from '#ui'
import { useCatalogs } from '#url'
import { openAddress } from './open-address.ts'
import classes from './share.module.css'

/** Takes an address, says what it means while it is typed, opens it. */
export function PasteDialog({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState('')
  const isReady = useCatalogs([text.trim()])
  const address = parseAddress(text.trim())
  const { route, problems } = address
  const meaning =
    route.kind === 'list'
      ? describe(route.query, route.view)
      : route.kind === 'record'
        ? `one record: ${route.id}`
        : null
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return
    void openAddress(text)
    onClose()
  }
  const handleKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && !event.shiftKey) handleSubmit(event)
  }
  return (
    <Dialog title="Open an address" onClose={onClose}>
      <form onSubmit={handleSubmit} className={classes['form']}>
        <Textarea
          data-autofocus
          label="API call of OpenAlex or Crossref, openalex.org page, link of this app, or a filter"
          description="You can also paste it anywhere on the page."
          autosize
          minRows={3}
          maxRows={10}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={handleKey}
          spellCheck={false}
        />
        <p role="status" className={classes['meaning']}>
          {text.trim() !== '' && meaning && <>Opens {meaning}.</>}
        </p>
        {isReady && text.trim() !== '' && problems.length > 0 && (
          <ul className={classes['problems']}>
            {problems.map(({ text: part, explanation }) => (
              <li key={part}>
                <code>{part}</code> {explanation.what} {explanation.why}
              </li>
            ))}
          </ul>
        )}
        <div className={classes['row']}>
          <Button type="submit" disabled={text.trim() === ''}>
            Open
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
