import { Suspense, use, useEffect } from 'react'
import { usePasteAnywhere } from '#features/share'
import { lazyPart, Unfetched } from '#ui'
import { useAddress } from '#url'
import { Explorer } from './Explorer.tsx'
import { Frame } from './Frame.tsx'
import { sourcesReady } from './sources-ready.ts'
import { useOfferedParts } from './useOfferedParts.ts'
import { usePageTitle } from './usePageTitle.ts'

// Loaded when an address opens them: whoever follows a link to a list waits for neither.
const { Part: Home } = lazyPart(async () => (await import('#features/home')).Home)
const { Part: Embedded } = lazyPart(async () => (await import('./Embedded.tsx')).Embedded)
const { Part: BesidePage } = lazyPart(async () => (await import('#features/across')).BesidePage)
const { Part: RecordPage } = lazyPart(async () => (await import('#features/record')).RecordPage)

/** The page an address opens. */
export function Page() {
  const { route } = useAddress()
  const waiting = sourcesReady(route)
  const isReady = waiting === null || use(waiting)
  return isReady ? (
    <OpenedPage />
  ) : (
    <main>
      <Unfetched />
    </main>
  )
}

function OpenedPage() {
  const address = useAddress()
  const { route } = address
  const embed = route.kind === 'list' ? route.view.embed : null
  usePasteAnywhere(embed === null)
  useOfferedParts(address)
  usePageTitle(route)
  useEffect(() => {
    if (route.kind !== 'list') window.scrollTo(0, 0)
  }, [route.kind])
  switch (route.kind) {
    case 'home':
      return (
        <Frame>
          <Suspense>
            <Home problems={address.problems} />
          </Suspense>
        </Frame>
      )
    case 'record':
      return (
        <Frame>
          <Suspense>
            {route.beside === undefined ? (
              <RecordPage source={route.source} entity={route.entity} id={route.id} />
            ) : (
              <BesidePage source={route.source} beside={route.beside} entity={route.entity} id={route.id} />
            )}
          </Suspense>
        </Frame>
      )
    case 'list':
      return embed === null ? (
        <Explorer />
      ) : (
        <Suspense>
          <Embedded embed={embed} />
        </Suspense>
      )
  }
}
