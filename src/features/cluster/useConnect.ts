import { useEffect, useRef, useState } from 'react'
import type { Explanation } from '#lib/explanation'
import { useCluster, useClusterLogin } from '#prefs'
import { isSourceError } from '#sources'
import type { ClusterAccess } from './access.ts'

const notSecure: Explanation = {
  what: 'The browser will not ask this cluster.',
  why: 'This page came over https, and the cluster is not reached so.',
  fix: 'Give the cluster an https address, or open Bibscope from this machine over http.',
}

/** A page that came over https asks nobody over http, but for the same machine. */
const isHeldBack = (url: string): boolean =>
  window.location.protocol === 'https:' && /^http:\/\/(?!localhost|127\.0\.0\.1|\[::1\])/.test(url.trim())

/** Connects to a cluster: asks it, and keeps where it is and what it holds. What was kept stays when it fails. */
export function useConnect({ connect }: ClusterAccess) {
  const [isConnecting, setConnecting] = useState(false)
  const [error, setError] = useState<Explanation | null>(null)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  const start = async (given: { readonly url: string; readonly pattern: string }) => {
    if (isHeldBack(given.url)) return setError(notSecure)
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    setConnecting(true)
    setError(null)
    const { flavour, actions } = useCluster.getState()
    const pattern = given.pattern.trim() || '*'
    try {
      const { url, holdings } = await connect({ url: given.url, pattern, flavour }, controller.signal)
      actions.set({ url, pattern, holdings })
    } catch (failure) {
      if (controller.signal.aborted) return
      if (!isSourceError(failure)) throw failure
      setError(failure.explanation)
    } finally {
      if (running.current === controller) setConnecting(false)
    }
  }
  const forget = () => {
    useCluster.getState().actions.set({ url: '', pattern: '*', flavour: null, holdings: null })
    useClusterLogin.getState().actions.set({ kind: 'none', user: '', password: '', key: '', isKept: false })
  }
  return { isConnecting, error, start, forget }
}
