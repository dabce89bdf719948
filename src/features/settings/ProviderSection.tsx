import '@mantine/core/styles/Checkbox.css'
import '@mantine/core/styles/CheckboxIndicator.css'
import '@mantine/core/styles/InlineInput.css'
import '@mantine/core/styles/PasswordInput.css'
import { Button, Checkbox, PasswordInput, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { DEFAULT_BASE_URL, usePersonal, usePreferences } from '#prefs'
import { parseBaseUrl } from './base-url.ts'
import classes from './settings.module.css'

const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** How the provider is asked: server, polite pool, own key. */
export function ProviderSection() {
  const { mailto, apiKey, isKept, actions } = usePersonal()
  const [draftMail, setDraftMail] = useState(mailto)
  const isMailWrong = draftMail !== '' && !MAIL.test(draftMail)
  const handleMail = (text: string) => {
    setDraftMail(text)
    if (text === '' || MAIL.test(text)) actions.set({ mailto: text })
  }
  return (
    <section aria-labelledby="settings-provider">
      <h2 id="settings-provider">OpenAlex</h2>
      <TextInput
        label="Your e-mail address, for the polite pool"
        description="Sent to the provider with each request, so that they can write to you instead of blocking you."
        type="email"
        autoComplete="email"
        value={draftMail}
        error={isMailWrong ? 'This is no e-mail address yet; the last sound one stays in use.' : null}
        onChange={(event) => handleMail(event.currentTarget.value)}
      />
      <PasswordInput
        label="Your own key"
        description="Raises the daily budget. Sent to the provider alone; never part of a link, an export or a log."
        autoComplete="off"
        value={apiKey}
        onChange={(event) => actions.set({ apiKey: event.currentTarget.value.trim() })}
        visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the key' }}
      />
      <Checkbox
        label="Keep both in this browser after the visit"
        checked={isKept}
        onChange={(event) => actions.set({ isKept: event.currentTarget.checked })}
      />
      <ServerForm />
    </section>
  )
}

function ServerForm() {
  const baseUrl = usePreferences((state) => state.baseUrl)
  const { set } = usePreferences((state) => state.actions)
  const [draft, setDraft] = useState(baseUrl)
  const [error, setError] = useState<string | null>(null)
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    const answer = parseBaseUrl(draft)
    if ('explanation' in answer) {
      const { what, why, fix } = answer.explanation
      setError(`${what} ${why} ${fix}`)
      return
    }
    setError(null)
    setDraft(answer.value)
    set({ baseUrl: answer.value })
  }
  const handleReset = () => {
    setDraft(DEFAULT_BASE_URL)
    setError(null)
    set({ baseUrl: DEFAULT_BASE_URL })
  }
  return (
    <form onSubmit={handleSubmit} className={classes['server']}>
      <TextInput
        label="Server that speaks the OpenAlex protocol"
        description={`In use: ${baseUrl}`}
        value={draft}
        error={error}
        onChange={(event) => setDraft(event.currentTarget.value)}
        spellCheck={false}
      />
      <div className={classes['row']}>
        <Button type="submit" variant="default" disabled={draft === baseUrl}>
          Use this server
        </Button>
        {baseUrl !== DEFAULT_BASE_URL && (
          <Button variant="subtle" onClick={handleReset}>
            Back to api.openalex.org
          </Button>
        )}
      </div>
    </form>
  )
}
