import { type ReactNode, Suspense, useSyncExternalStore } from 'react'
import { hasSettled, whenSettled } from './settled.ts'

interface LaterProps {
  readonly children: ReactNode
  /** Room kept until it comes, so that nothing moves then. */
  readonly room?: { readonly widthPx: number; readonly heightPx: number }
}

/** What nobody looks for first: its code is fetched when the first rows and bars stand there. */
export function Later({ children, room }: LaterProps) {
  const kept = room && <span style={{ display: 'inline-block', width: room.widthPx, height: room.heightPx }} />
  const isLater = useSyncExternalStore(whenSettled, hasSettled)
  return isLater ? <Suspense fallback={kept}>{children}</Suspense> : kept
}
