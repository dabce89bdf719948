import { useMemo } from 'react'
import { type ClusterLogin, type ClusterPreferences, useCluster, useClusterLogin } from '#prefs'
import { type ClusterSettings, FLAVOURS, type Login, readHoldings } from '#sources/all'

function loginOf({ kind, user, password, key }: ClusterLogin): Login {
  if (kind === 'basic') return { kind, user, password }
  return kind === 'api-key' ? { kind, key } : { kind: 'none' }
}

function settingsOf(cluster: ClusterPreferences, login: ClusterLogin): ClusterSettings | null {
  const { url, pattern, flavour, holdings } = cluster
  if (url === '') return null
  const known = FLAVOURS.find((one) => one === flavour) ?? null
  return { connection: { url, pattern, flavour: known }, login: loginOf(login), holdings: readHoldings(holdings) }
}

/** The login of Settings as it stands now. */
export const clusterLogin = (): Login => loginOf(useClusterLogin.getState())

let last: { cluster: ClusterPreferences; login: ClusterLogin; settings: ClusterSettings | null } | null = null

/** The cluster of Settings, `null` when there is none. The same value until Settings change. */
function remembered(cluster: ClusterPreferences, login: ClusterLogin): ClusterSettings | null {
  if (last?.cluster !== cluster || last.login !== login) last = { cluster, login, settings: settingsOf(cluster, login) }
  return last.settings
}

/** As it stands now. */
export const clusterSettings = (): ClusterSettings | null =>
  remembered(useCluster.getState(), useClusterLogin.getState())

/** The same, followed. */
export function useClusterSettings(): ClusterSettings | null {
  const cluster = useCluster()
  const login = useClusterLogin()
  return useMemo(() => remembered(cluster, login), [cluster, login])
}
