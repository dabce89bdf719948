import { type ReactNode, useMemo } from 'react'
import { SourceContext, TrafficContext, useFollowedCache } from '#data'
import { usePersonal, usePreferences } from '#prefs'
import { useClusterSettings } from './cluster-settings.ts'
import { sourcesWith, traffic } from './sources.ts'

/** Provides the Sources that belong to Settings; other settings make others. */
export function SourcesProvider({ children }: { readonly children: ReactNode }) {
  const baseUrl = usePreferences((state) => state.baseUrl)
  const crossrefUrl = usePreferences((state) => state.crossrefUrl)
  const mailto = usePersonal((state) => state.mailto)
  const apiKey = usePersonal((state) => state.apiKey)
  const cluster = useClusterSettings()
  useFollowedCache(traffic)
  const sourceOf = useMemo(
    () => sourcesWith({ baseUrl, mailto, apiKey, cluster, crossrefUrl }),
    [baseUrl, mailto, apiKey, cluster, crossrefUrl],
  )
  return (
    <TrafficContext value={traffic}>
      <SourceContext value={sourceOf}>{children}</SourceContext>
    </TrafficContext>
  )
}
