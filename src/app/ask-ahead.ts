import { askListAhead, askRecordAhead, showsList } from '#data'
import { keptMark, usePersonal, usePreferences } from '#prefs'
import { addressReady, currentAddress, drawAfter } from '#url'
import { requestLeft } from './browser-outside.ts'
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

/** A change of the address is drawn when what it shows has been asked for, but no later than two frames. */
const FRAMES_MS = 32

/** Asks for what the address shows. `sent` settles when it was sent or was at hand, or so much time has gone. */
function send(patienceMs: number): { readonly answered: Promise<void>; readonly sent: Promise<unknown> } | null {
  const left = requestLeft()
  const answered = ask()
  if (answered === null) return null
  const late = new Promise<void>((resolve) => window.setTimeout(resolve, patienceMs))
  return { answered, sent: Promise.race([left, answered, late]) }
}

/**
 * Asks for what the address shows, through the same gate and into the same cache as the page itself, while the code that
 * draws it is still on its way. Resolves when the first request left, or when it is not worth waiting for. From then on
 * each change of the address is asked for in the same way: its drawing would keep the request waiting.
 */
export async function askAhead(): Promise<void> {
  prepareCatalogs()
  await addressReady()
  drawAfter(() => send(FRAMES_MS)?.sent ?? null)
  const first = send(keptMark.isSet() ? 0 : PATIENCE_MS)
  settleAfter(first?.answered ?? null)
  await first?.sent
}
