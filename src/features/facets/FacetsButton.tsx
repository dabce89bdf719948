import { Button } from '@mantine/core'
import { Icon } from '#ui'
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
    <Button
      variant="default"
      size="compact-md"
      leftSection={<Icon name="facets" size={16} />}
      aria-pressed={isNarrow ? undefined : isOpen}
      aria-haspopup={isNarrow ? 'dialog' : undefined}
      onClick={handleClick}
      onFocus={loadRail}
      onPointerEnter={loadRail}
    >
      Facets
    </Button>
  )
}
