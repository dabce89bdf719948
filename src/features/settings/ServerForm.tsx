import { TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { Button } from '#ui'
import { parseBaseUrl } from './base-url.ts'
import classes from './settings.module.css'

interface ServerFormProps {
  readonly label: string
  /** The address in use. */
  readonly value: string
  /** The provider's own. */
  readonly standard: string
  readonly onChoose: (value: string) => void
}

/** The address of a server that is asked in place of the provider's own, with the way back to that. */
export function ServerForm({ label, value, standard, onChoose }: ServerFormProps) {
  const [draft, setDraft] = useState(value)
  const [error, setError] = useState<string | null>(null)
  const choose = (next: string) => {
    setError(null)
    setDraft(next)
    onChoose(next)
  }
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    const answer = parseBaseUrl(draft, standard)
    if (!('explanation' in answer)) return choose(answer.value)
    const { what, why, fix } = answer.explanation
    setError(`${what} ${why} ${fix}`)
  }
  return (
    <form onSubmit={handleSubmit} className={classes['server']}>
      <TextInput
        label={label}
        description={`In use: ${value}`}
        value={draft}
        error={error}
        onChange={(event) => setDraft(event.currentTarget.value)}
        spellCheck={false}
      />
      <div className={classes['row']}>
        <Button type="submit" variant="plain" disabled={draft === value}>
          Use this server
        </Button>
        {value !== standard && (
          <Button variant="quiet" onClick={() => choose(standard)}>
            Back to {standard.replace('https://', '')}
          </Button>
        )}
      </div>
    </form>
  )
}
