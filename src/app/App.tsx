import './base.css'
import { useColorScheme } from '@mantine/hooks'
import { Suspense, useEffect, useLayoutEffect } from 'react'
import { QueryClientProvider } from '#data'
import { usePreferences } from '#prefs'
import { type Scheme, SchemeContext } from '#ui'
import { useAddress } from '#url'
import { client } from './client.ts'
import { tellDrawn } from './drawn.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Page } from './Page.tsx'
import { SourcesProvider } from './SourcesProvider.tsx'

/** The whole application: providers around the page. */
export function App() {
  const { route } = useAddress()
  // In a frame of another page, that page decides.
  const isFramed = route.kind === 'list' && route.view.embed !== null
  const chosen = usePreferences((state) => (isFramed ? 'auto' : state.theme))
  const system = useColorScheme('light', { getInitialValueInEffect: false })
  const scheme = chosen === 'auto' ? system : chosen
  useScheme(scheme)
  useEffect(tellDrawn, [])
  return (
    <SchemeContext value={scheme}>
      <ErrorBoundary>
        <QueryClientProvider client={client}>
          <SourcesProvider>
            <Suspense>
              <Page />
            </Suspense>
          </SourcesProvider>
        </QueryClientProvider>
      </ErrorBoundary>
    </SchemeContext>
  )
}

/** Tells stylesheets what the page is drawn in. The name is the one that those of the UI kit look for, too. */
function useScheme(scheme: Scheme): void {
  useLayoutEffect(() => document.documentElement.setAttribute('data-mantine-color-scheme', scheme), [scheme])
}
