import { Suspense, useEffect } from 'react'
import { usePasteAnywhere } from '#features/share'
import { lazyPart } from '#ui'
import { useAddress } from '#url'
import { Explorer } from './Explorer.tsx'
import { Frame } from './Frame.tsx'
import { useOfferedParts } from './useOfferedParts.ts'
import { usePageTitle } from './usePageTitle.ts'

// Loaded when an address opens them: whoever follows a link to a list waits for neither.
const { Part: Home } = lazyPart(async () => (await import('#features/home')).Home)
const { Part: RecordPage } = lazyPart(async () => (await import('#features/record')).RecordPage)

/** The page an address opens. */
export function Page() {
  const address = useAddress()
  const { route } = address
  usePasteAnywhere()
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
            <RecordPage source={route.source} entity={route.entity} id={route.id} />
          </Suspense>
        </Frame>
      )
    case 'list':
      return <Explorer />
  }
}
