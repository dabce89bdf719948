import './styles.ts'
import { MantineProvider } from '@mantine/core'
import { useColorScheme } from '@mantine/hooks'
import { Suspense, useEffect } from 'react'
import { QueryClientProvider } from '#data'
import { usePreferences } from '#prefs'
import { useAddress } from '#url'
import { client } from './client.ts'
import { tellDrawn } from './drawn.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Page } from './Page.tsx'
import { SourcesProvider } from './SourcesProvider.tsx'
import { theme } from './theme.ts'

/** The whole application: providers around the page. */
export function App() {
  const { route } = useAddress()
  // In a frame of another page, that page decides.
  const isFramed = route.kind === 'list' && route.view.embed !== null
  const chosen = usePreferences((state) => (isFramed ? 'auto' : state.theme))
  const system = useColorScheme('light', { getInitialValueInEffect: false })
  useEffect(tellDrawn, [])
  return (
    <MantineProvider
      theme={theme}
      deduplicateCssVariables={false}
      forceColorScheme={chosen === 'auto' ? system : chosen}
    >
      <ErrorBoundary>
        <QueryClientProvider client={client}>
          <SourcesProvider>
            <Suspense>
              <Page />
            </Suspense>
          </SourcesProvider>
        </QueryClientProvider>
      </ErrorBoundary>
    </MantineProvider>
  )
}
