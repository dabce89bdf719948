import { type ReactNode, Suspense } from 'react'
import type { Field } from '#query'
import { lazyPart } from '#ui'
import { useList } from '#url'

const rail = lazyPart(async () => (await import('./FacetRail.tsx')).FacetRail)
const { Part: FacetSheet } = lazyPart(async () => (await import('./FacetRail.tsx')).FacetSheet)
const { Part: FacetRail } = rail

/** Fetches the code of the rail before it is wanted. */
export const loadRail = (): void => rail.prefetch()

interface FacetsAsideProps {
  readonly isNarrow: boolean
  /** On a narrow screen: the rail covers the page. */
  readonly isOpen: boolean
  onClose(): void
  /** What stands under the values of a field that came: the way to all of them. */
  renderAll?(field: Field): ReactNode
}

/** The facet rail where the address has one: beside the results, or over them on a narrow screen. */
export function FacetsAside({ isNarrow, isOpen, onClose, renderAll }: FacetsAsideProps) {
  const { view } = useList()
  if (view.facets === null || (isNarrow && !isOpen)) return null
  return (
    <Suspense>
      {isNarrow ? <FacetSheet onClose={onClose} renderAll={renderAll} /> : <FacetRail renderAll={renderAll} />}
    </Suspense>
  )
}
