import { useEffect, useState } from 'react'

/** The time, followed in steps. `stepMs: null` stands still. */
export function useNow(stepMs: number | null): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (stepMs === null) return
    setNow(Date.now())
    const timer = window.setInterval(() => setNow(Date.now()), stepMs)
    return () => window.clearInterval(timer)
  }, [stepMs])
  return now
}
