import { Suspense } from 'react'
import { lazyPart } from '#ui'
import { Waiting } from './Waiting.tsx'

const { Part: SplitPart } = lazyPart(async () => (await import('./SplitPart.tsx')).SplitPart)

/** What stands in place of the chart where its groups are split by a second field. */
export function CrossPart() {
  return (
    <Suspense fallback={<Waiting />}>
      <SplitPart />
    </Suspense>
  )
}
