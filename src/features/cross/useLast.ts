import { useState } from 'react'

/** What is shown while nothing of a new question has come: the last answer, to be dimmed. */
export function useLast<T>(present: T | null, hasCome: boolean): T | null {
  const [last, setLast] = useState<T | null>(null)
  if (hasCome && present !== null && present !== last) setLast(() => present)
  return hasCome ? present : last
}
