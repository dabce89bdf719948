import { useEffect } from 'react'
import { Home } from '#features/home'
import { RecordPage } from '#features/record'
import { usePasteAnywhere } from '#features/share'
import { useAddress } from '#url'
import { Explorer } from './Explorer.tsx'
import { Frame } from './Frame.tsx'
import { useOfferedParts } from './useOfferedParts.ts'
import { usePageTitle } from './usePageTitle.ts'

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
          <Home problems={address.problems} />
        </Frame>
      )
    case 'record':
      return (
        <Frame>
          <RecordPage source={route.source} entity={route.entity} id={route.id} />
        </Frame>
      )
    case 'list':
      return <Explorer />
  }
}
