import { type ReactNode, Suspense, useSyncExternalStore } from 'react'
import { hasSettled, whenSettled } from './settled.ts'

/** What nobody looks for first: its code is fetched when the first rows and bars stand there. */
export function Later({ children }: { readonly children: ReactNode }) {
  return useSyncExternalStore(whenSettled, hasSettled) ? <Suspense>{children}</Suspense> : null
}
