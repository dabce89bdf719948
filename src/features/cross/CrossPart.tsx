import { Suspense } from 'react'
import type { Field } from '#query'
import { lazyPart } from '#ui'
import { useList } from '#url'

const { Part: SplitPart } = lazyPart(async () => (await import('./SplitPart.tsx')).SplitPart)
const { Part: ComparePanel } = lazyPart(async () => (await import('./compare/ComparePanel.tsx')).ComparePanel)

/** What stands in place of the chart where its groups are split by a second field, or sets are compared. */
export function CrossPart({ field }: { readonly field: Field }) {
  const { view } = useList()
  return <Suspense>{view.compare ? <ComparePanel field={field} /> : <SplitPart />}</Suspense>
}
