import '@mantine/core/styles/Input.css'
import '@mantine/core/styles/Checkbox.css'
import '@mantine/core/styles/CheckboxIndicator.css'
import '@mantine/core/styles/InlineInput.css'
import '@mantine/core/styles/PasswordInput.css'
import { Checkbox, PasswordInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { DEFAULT_BASE_URL, usePersonal, usePreferences } from '#prefs'
import { ServerForm } from './ServerForm.tsx'

const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** How the provider is asked: server, polite pool, own key. */
export function ProviderSection() {
  const { mailto, apiKey, isKept, actions } = usePersonal()
  const baseUrl = usePreferences((state) => state.baseUrl)
  const { set } = usePreferences((state) => state.actions)
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
        description="Sent to OpenAlex and Crossref with each request, so that they can write to you instead of blocking you. Never part of a link, an export or a log."
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
      <ServerForm
        label="Server that speaks the OpenAlex protocol"
        value={baseUrl}
        standard={DEFAULT_BASE_URL}
        onChoose={(url) => set({ baseUrl: url })}
      />
    </section>
  )
}
