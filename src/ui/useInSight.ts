import { type RefCallback, useCallback, useState } from 'react'

/** How far below the edge a panel counts as in sight: its answer is there when it is scrolled to. */
const MARGIN = '120px'

/** Whether an element is in sight. Where the browser cannot tell, it is. */
export function useInSight(): readonly [RefCallback<HTMLElement>, boolean] {
  const [isInSight, setInSight] = useState(typeof IntersectionObserver === 'undefined')
  const watch = useCallback((element: HTMLElement | null) => {
    if (!element || typeof IntersectionObserver === 'undefined') return
    const observer = new IntersectionObserver((entries) => setInSight(entries.at(-1)?.isIntersecting ?? false), {
      rootMargin: MARGIN,
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [watch, isInSight]
}
