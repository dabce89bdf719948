import { THEMES, type Theme, usePreferences } from '#prefs'
import { Icon, IconButton, type IconName } from '#ui'

const WORDS: Readonly<Record<Theme, string>> = { auto: 'as the system', light: 'light', dark: 'dark' }
const ICONS: Readonly<Record<Theme, IconName>> = { auto: 'half-circle', light: 'sun', dark: 'moon' }

/** Goes through the themes: as the system, light, dark. */
export function ThemeButton() {
  const theme = usePreferences((state) => state.theme)
  const { set } = usePreferences((state) => state.actions)
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'auto'
  const label = `Theme: ${WORDS[theme]}. Change to ${WORDS[next]}`
  return (
    <IconButton aria-label={label} title={label} onClick={() => set({ theme: next })}>
      <Icon name={ICONS[theme]} />
    </IconButton>
  )
}
