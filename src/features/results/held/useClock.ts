import { useEffect, useState } from 'react'

/** How long before the end somebody is warned. */
export const WARNED_MS = 90_000

const STEP_MS = 1_000

/** The time, followed by seconds from a warning to the end of something, and else left alone. By the clock on the wall: laptops sleep. */
export function useClock(until: number | null): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (until === null) return
    let timer: number | undefined
    const look = (): void => {
      const at = Date.now()
      setNow(at)
      window.clearTimeout(timer)
      const toWarning = until - WARNED_MS - at
      if (at < until) timer = window.setTimeout(look, toWarning > 0 ? toWarning : STEP_MS)
    }
    look()
    document.addEventListener('visibilitychange', look)
    return () => {
      window.clearTimeout(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [until])
  return now
}
