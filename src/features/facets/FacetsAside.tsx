import { type ReactNode, Suspense } from 'react'
import type { Field } from '#query'
import { lazyPart } from '#ui'
import { useList } from '#url'

const { Part: Facets, prefetch } = lazyPart(async () => (await import('./Facets.tsx')).Facets)

/** Fetches the code of the rail before it is wanted. */
export const loadRail = prefetch

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
      <Facets isSheet={isNarrow} onClose={onClose} renderAll={renderAll} />
    </Suspense>
  )
}
