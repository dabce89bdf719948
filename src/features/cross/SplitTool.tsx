import { Suspense } from 'react'
import { lazyPart } from '#ui'

const { Part: SplitPicker } = lazyPart(async () => (await import('./SplitPicker.tsx')).SplitPicker)

/** The choice of a second field, fetched where groups are shown. */
export function SplitTool() {
  return (
    <Suspense>
      <SplitPicker />
    </Suspense>
  )
}
