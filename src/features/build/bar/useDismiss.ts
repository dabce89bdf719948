import { createContext, type RefObject, useContext, useEffect } from 'react'

/** What happens when the person clicks outside an open editor. Filled by the popover, set by what stands in it. */
export const DismissContext = createContext<RefObject<() => void> | null>(null)

/** Says what a click outside the popover does. Without it the popover closes unchanged. */
export function useDismiss(onDismiss: () => void): void {
  const holder = useContext(DismissContext)
  useEffect(() => {
    if (holder) holder.current = onDismiss
  })
}
