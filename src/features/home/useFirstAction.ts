import { useRef, useState } from 'react'
import { useAnswersInTime } from '#data'
import { usePreferences, useVisit } from '#prefs'
import { catalogReady, emptyView, isOfSource, type Route, type SourceId, withSource } from '#query'
import { go, hrefOf } from '#url'

/** How long OpenAlex may take to answer the first action of a person who never chose a Source, in ms. */
const PATIENCE_MS = 2_000

type ListRoute = Extract<Route, { kind: 'list' }>

/** The list asked of a Source. `onSample`: the same question to the sample, where it has ids of its own. */
interface Wanted {
  readonly route: ListRoute
  readonly onSample: ListRoute | null
}

function onSource({ route, onSample }: Wanted, source: SourceId): ListRoute {
  const own = source === 'sample' ? (onSample ?? route) : route
  return { ...own, query: withSource(own.query, source) }
}

/** The list at the Source that was chosen; a question that its catalog can't say whole stays where it was meant. */
async function atChosen(wanted: Wanted, source: SourceId): Promise<ListRoute> {
  const { route } = wanted
  if (isOfSource(route.query.entity, source)) return onSource(wanted, source)
  await catalogReady(source)
  const { query } = onSource(wanted, source)
  const isWhole = query.filter.length === route.query.filter.length && route.view.group === null
  const isSameKind = query.entity.endsWith(`-${route.query.entity}`)
  return isWhole && isSameKind ? { ...route, query, view: emptyView() } : route
}

/**
 * Opens a list from the start page. Whoever chose a Source gets it. Whoever never chose gets OpenAlex if it answers in
 * time, else the sample, with a notice and the way back. Only this first action decides so: a link never does.
 */
export function useFirstAction(): { readonly isAsking: boolean; open(route: Route, onSample?: Route): void } {
  const chosen = usePreferences((state) => state.source)
  const decided = useVisit((state) => state.decided)
  const { setNotice, setDecided } = useVisit((state) => state.actions)
  const answersInTime = useAnswersInTime()
  const [isAsking, setAsking] = useState(false)
  const latest = useRef(0)

  const decide = async (asked: Wanted) => {
    latest.current += 1
    const turn = latest.current
    setAsking(true)
    const wanted = onSource(asked, 'openalex')
    const isThere = await answersInTime(wanted.query, wanted.view, PATIENCE_MS)
    if (turn !== latest.current) return
    setAsking(false)
    setDecided(isThere ? 'openalex' : 'sample')
    if (!isThere) setNotice({ kind: 'sample-opened', href: hrefOf({ route: wanted, unread: [] }) })
    go({ route: isThere ? wanted : onSource(asked, 'sample'), unread: [] })
  }

  return {
    isAsking,
    open: (route, other) => {
      const source = chosen ?? decided
      if (route.kind !== 'list' || route.query.source !== 'openalex') go({ route, unread: [] })
      else {
        const asked = { route, onSample: other?.kind === 'list' ? other : null }
        if (source) void atChosen(asked, source).then((chosenRoute) => go({ route: chosenRoute, unread: [] }))
        else void decide(asked)
      }
    },
  }
}
