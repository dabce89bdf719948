import { askListAhead, askRecordAhead } from '#data'
import { usePersonal, usePreferences } from '#prefs'
import { currentAddress } from '#url'
import { client } from './client.ts'
import { drawn } from './drawn.ts'
import { NARROW } from './narrow.ts'
import { sourcesWith } from './sources.ts'

/**
 * Asks for what the address shows, through the same gate and into the same cache as the page itself, while the code that
 * draws it is still on its way: the answer of the provider takes longer than that.
 */
export function askAhead(): void {
  const { route } = currentAddress()
  if (route.kind === 'home') return
  const { baseUrl } = usePreferences.getState()
  const { mailto, apiKey } = usePersonal.getState()
  const sourceOf = sourcesWith({ baseUrl, mailto, apiKey })
  if (route.kind === 'record') {
    askRecordAhead({ client, handle: sourceOf(route.source), drawn }, route.entity, route.id)
    return
  }
  const { query, view } = route
  const hasChart = view.layout === 'chart' || (view.layout === 'both' && !window.matchMedia(NARROW).matches)
  askListAhead({ client, handle: sourceOf(query.source), drawn }, { query, view, hasChart })
}
