import { type ReactNode, useMemo } from 'react'
import { SourceContext, type SourceHandle } from '#data'
import { usePersonal, usePreferences } from '#prefs'
import type { SourceId } from '#query'
import { openSource } from '#sources/all'
import { browserOutside } from './browser-outside.ts'

/** Opens Sources on demand and keeps one of each; other settings make another one. */
export function SourcesProvider({ children }: { readonly children: ReactNode }) {
  const baseUrl = usePreferences((state) => state.baseUrl)
  const mailto = usePersonal((state) => state.mailto)
  const apiKey = usePersonal((state) => state.apiKey)
  const sourceOf = useMemo(() => {
    const open = new Map<SourceId, SourceHandle>()
    return (id: SourceId): SourceHandle => {
      const known = open.get(id)
      if (known) return known
      const { source } = openSource(id, { baseUrl, mailto, apiKey }, browserOutside)
      // Neither key nor address of the person takes part in the scope: it ends in cache keys.
      const scope = id === 'openalex' ? `${id} ${baseUrl}` : id
      const handle = { source, scope, hasKey: apiKey !== '' }
      open.set(id, handle)
      return handle
    }
  }, [baseUrl, mailto, apiKey])
  return <SourceContext value={sourceOf}>{children}</SourceContext>
}
