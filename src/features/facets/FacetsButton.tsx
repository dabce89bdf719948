import { ActionButton } from '#ui'
import { useList } from '#url'
import { loadRail } from './FacetsAside.tsx'

interface FacetsButtonProps {
  /** On a narrow screen the rail covers the page: whether it does is no part of the address. */
  readonly isNarrow: boolean
  onOpen(): void
}

/** Opens and closes the facet rail. */
export function FacetsButton({ isNarrow, onOpen }: FacetsButtonProps) {
  const { view, setView } = useList()
  const isOpen = view.facets !== null
  const handleClick = () => {
    if (isNarrow) onOpen()
    if (!isNarrow || !isOpen) setView({ ...view, facets: isOpen ? null : [] }, 'replace')
  }
  return (
    <ActionButton
      icon="facets"
      label="Facets"
      isDialog={isNarrow}
      isPressed={isNarrow ? undefined : isOpen}
      onClick={handleClick}
      onNear={loadRail}
    />
  )
}
