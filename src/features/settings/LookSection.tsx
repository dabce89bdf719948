import '@mantine/core/styles/Radio.css'
import '@mantine/core/styles/RadioIndicator.css'
import '@mantine/core/styles/Group.css'
import { Group, Radio } from '@mantine/core'
import { DENSITIES, type Density, THEMES, type Theme, usePreferences } from '#prefs'

const THEME_WORDS: Readonly<Record<Theme, string>> = { auto: 'As the system', light: 'Light', dark: 'Dark' }
const DENSITY_WORDS: Readonly<Record<Density, string>> = { compact: 'Compact rows', comfortable: 'Comfortable rows' }

/** Colours and row height. */
export function LookSection() {
  const { theme, density, actions } = usePreferences()
  return (
    <section aria-labelledby="settings-look">
      <h2 id="settings-look">Look</h2>
      <Radio.Group
        label="Theme"
        value={theme}
        onChange={(value) => actions.set({ theme: THEMES.find((one) => one === value) ?? 'auto' })}
      >
        <Group gap="md">
          {THEMES.map((one) => (
            <Radio key={one} value={one} label={THEME_WORDS[one]} />
          ))}
        </Group>
      </Radio.Group>
      <Radio.Group
        label="Tables"
        value={density}
        onChange={(value) => actions.set({ density: DENSITIES.find((one) => one === value) ?? 'compact' })}
      >
        <Group gap="md">
          {DENSITIES.map((one) => (
            <Radio key={one} value={one} label={DENSITY_WORDS[one]} />
          ))}
        </Group>
      </Radio.Group>
    </section>
  )
}
