import './styles.ts'
import { MantineProvider } from '@mantine/core'
import { useColorScheme } from '@mantine/hooks'
import { useState } from 'react'
import { createQueryClient, QueryClientProvider } from '#data'
import { usePreferences } from '#prefs'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Page } from './Page.tsx'
import { SourcesProvider } from './SourcesProvider.tsx'
import { theme } from './theme.ts'

/** The whole application: providers around the page. */
export function App() {
  const [client] = useState(createQueryClient)
  const chosen = usePreferences((state) => state.theme)
  const system = useColorScheme('light', { getInitialValueInEffect: false })
  return (
    <MantineProvider
      theme={theme}
      deduplicateCssVariables={false}
      forceColorScheme={chosen === 'auto' ? system : chosen}
    >
      <ErrorBoundary>
        <QueryClientProvider client={client}>
          <SourcesProvider>
            <Page />
          </SourcesProvider>
        </QueryClientProvider>
      </ErrorBoundary>
    </MantineProvider>
  )
}
