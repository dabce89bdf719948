import { useRef, useState } from 'react'
import { useAnswersInTime } from '#data'
import { usePreferences, useVisit } from '#prefs'
import type { Route, SourceId } from '#query'
import { go, hrefOf } from '#url'

/** How long OpenAlex may take to answer the first action of a person who never chose a Source, in ms. */
const PATIENCE_MS = 2_000

type ListRoute = Extract<Route, { kind: 'list' }>

const onSource = (route: ListRoute, source: SourceId): ListRoute => ({ ...route, query: { ...route.query, source } })

/**
 * Opens a list from the start page. Whoever chose a Source gets it. Whoever never chose gets OpenAlex if it answers in
 * time, else the sample, with a notice and the way back. Only this first action decides so: a link never does.
 */
export function useFirstAction(): { readonly isAsking: boolean; open(route: Route): void } {
  const chosen = usePreferences((state) => state.source)
  const decided = useVisit((state) => state.decided)
  const { setNotice, setDecided } = useVisit((state) => state.actions)
  const answersInTime = useAnswersInTime()
  const [isAsking, setAsking] = useState(false)
  const latest = useRef(0)

  const decide = async (route: ListRoute) => {
    latest.current += 1
    const turn = latest.current
    setAsking(true)
    const wanted = onSource(route, 'openalex')
    const isThere = await answersInTime(wanted.query, wanted.view, PATIENCE_MS)
    if (turn !== latest.current) return
    setAsking(false)
    setDecided(isThere ? 'openalex' : 'sample')
    if (!isThere) setNotice({ kind: 'sample-opened', href: hrefOf({ route: wanted, unread: [] }) })
    go({ route: isThere ? wanted : onSource(route, 'sample'), unread: [] })
  }

  return {
    isAsking,
    open: (route) => {
      const source = chosen ?? decided
      if (route.kind !== 'list' || route.query.source !== 'openalex') go({ route, unread: [] })
      else if (source) go({ route: onSource(route, source), unread: [] })
      else void decide(route)
    },
  }
}
