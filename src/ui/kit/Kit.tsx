import '@mantine/core/styles/global.css'
import '@mantine/core/styles/UnstyledButton.css'
import './kit.css'
import { MantineContext, MantineProvider } from '@mantine/core'
import { type ReactNode, useContext } from 'react'
import { SchemeContext } from './scheme.ts'
import { theme } from './theme.ts'

/**
 * Around every part that draws fields, dialogs or popovers of the UI kit. The first screen has none of them, so the kit
 * comes with the first part that does.
 */
export function Kit({ children }: { readonly children: ReactNode }) {
  const scheme = useContext(SchemeContext)
  const isWithin = useContext(MantineContext) !== null
  if (isWithin) return children
  return (
    <MantineProvider theme={theme} deduplicateCssVariables={false} forceColorScheme={scheme}>
      {children}
    </MantineProvider>
  )
}
