import { askListAhead, askRecordAhead, showsList } from '#data'
import { keptMark, usePersonal, usePreferences } from '#prefs'
import { addressReady, currentAddress } from '#url'
import { firstRequestLeft } from './browser-outside.ts'
import { prepareCatalogs } from './catalog-loader.ts'
import { client } from './client.ts'
import { clusterSettings } from './cluster-settings.ts'
import { drawn } from './drawn.ts'
import { NARROW } from './narrow.ts'
import { settleAfter } from './settled.ts'
import { sourcesWith } from './sources.ts'
import { sourcesReady } from './sources-ready.ts'

/** Asks for what the address shows; `null`: nothing is to be asked. */
function ask(): Promise<void> | null {
  const { route } = currentAddress()
  if (route.kind === 'home') return null
  const { baseUrl, crossrefUrl } = usePreferences.getState()
  const { mailto, apiKey } = usePersonal.getState()
  if (sourcesReady(route) !== null) return null
  const sourceOf = sourcesWith({ baseUrl, mailto, apiKey, cluster: clusterSettings(), crossrefUrl })
  if (route.kind === 'record')
    return askRecordAhead({ client, handle: sourceOf(route.source), drawn }, route.entity, route.id)
  const { query, view } = route
  const hasBoth = view.layout === 'both' && !window.matchMedia(NARROW).matches
  const hasChart = view.embed === null ? view.layout === 'chart' || hasBoth : view.embed === 'chart'
  const hasList = view.embed !== 'chart' && showsList(view)
  return askListAhead({ client, handle: sourceOf(query.source), drawn }, { query, view, hasList, hasChart })
}

/**
 * Running the code that draws takes a while: it lets the request leave before, but waits for it no longer than this, and
 * not at all where the answer of a visit before may be at hand.
 */
const PATIENCE_MS = 60

/**
 * Asks for what the address shows, through the same gate and into the same cache as the page itself, while the code that
 * draws it is still on its way. Resolves when the first request left, or when it is not worth waiting for.
 */
export async function askAhead(): Promise<void> {
  prepareCatalogs()
  await addressReady()
  const answered = ask()
  settleAfter(answered)
  if (!answered) return
  const late = new Promise<void>((resolve) => window.setTimeout(resolve, keptMark.isSet() ? 0 : PATIENCE_MS))
  await Promise.race([firstRequestLeft, answered, late])
}
