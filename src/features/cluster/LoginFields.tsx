import '@mantine/core/styles/Input.css'
import { Checkbox, PasswordInput, TextInput } from '@mantine/core'
import { LOGIN_KINDS, type LoginKind, useClusterLogin } from '#prefs'
import classes from './cluster.module.css'

const KINDS: Readonly<Record<LoginKind, string>> = {
  none: 'No login',
  basic: 'User and password',
  'api-key': 'API key',
}

/** How the cluster lets the person in. */
export function LoginFields() {
  const login = useClusterLogin()
  const { actions } = login
  return (
    <>
      <div className={classes['select']}>
        <label htmlFor="cluster-login">Login</label>
        <select
          id="cluster-login"
          value={login.kind}
          onChange={(event) =>
            actions.set({ kind: LOGIN_KINDS.find((kind) => kind === event.currentTarget.value) ?? 'none' })
          }
        >
          {LOGIN_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {KINDS[kind]}
            </option>
          ))}
        </select>
      </div>
      {login.kind === 'basic' && (
        <TextInput
          label="User"
          autoComplete="off"
          value={login.user}
          onChange={(event) => actions.set({ user: event.currentTarget.value })}
        />
      )}
      {login.kind === 'basic' && (
        <PasswordInput
          label="Password"
          autoComplete="off"
          value={login.password}
          onChange={(event) => actions.set({ password: event.currentTarget.value })}
          visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the password' }}
        />
      )}
      {login.kind === 'api-key' && (
        <PasswordInput
          label="Encoded API key"
          description="The text that the cluster gave as “encoded”. Sent to the cluster alone; never part of a link, an export or a log."
          autoComplete="off"
          value={login.key}
          onChange={(event) => actions.set({ key: event.currentTarget.value.trim() })}
          visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the API key of the cluster' }}
        />
      )}
      {login.kind !== 'none' && (
        <Checkbox
          label="Keep the login in this browser after the visit"
          checked={login.isKept}
          onChange={(event) => actions.set({ isKept: event.currentTarget.checked })}
        />
      )}
    </>
  )
}
