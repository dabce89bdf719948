import { type ReactNode, useMemo, useState } from 'react'
import { createTrafficHub, SourceContext, type SourceHandle, TrafficContext } from '#data'
import { usePersonal, usePreferences } from '#prefs'
import type { SourceId } from '#query'
import { openSource } from '#sources/all'
import { browserOutside } from './browser-outside.ts'

/** Opens Sources on demand and keeps one of each; other settings make another one. */
export function SourcesProvider({ children }: { readonly children: ReactNode }) {
  const baseUrl = usePreferences((state) => state.baseUrl)
  const mailto = usePersonal((state) => state.mailto)
  const apiKey = usePersonal((state) => state.apiKey)
  const [hub] = useState(createTrafficHub)
  const sourceOf = useMemo(() => {
    const open = new Map<SourceId, SourceHandle>()
    return (id: SourceId): SourceHandle => {
      const known = open.get(id)
      if (known) return known
      const { source, monitor } = openSource(id, { baseUrl, mailto, apiKey }, browserOutside)
      if (monitor) hub.watch({ id, label: source.label, monitor })
      // Neither key nor address of the person takes part in the scope: it ends in cache keys.
      const scope = id === 'openalex' ? `${id} ${baseUrl}` : id
      const handle = { source, scope, hasKey: apiKey !== '', monitor }
      open.set(id, handle)
      return handle
    }
  }, [baseUrl, mailto, apiKey, hub])
  return (
    <TrafficContext value={hub}>
      <SourceContext value={sourceOf}>{children}</SourceContext>
    </TrafficContext>
  )
}
