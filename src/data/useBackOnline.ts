import { onlineManager } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { SourceError } from '#sources'

/** Whether a failure may be one of the way there and not of the provider. */
export const isOfNetwork = ({ kind }: SourceError): boolean => kind === 'offline' || kind === 'timeout'

/** Goes on by itself when the network is back, where it was the network that failed. */
export function useBackOnline(error: SourceError | null, goOn: () => void): void {
  const latest = useRef(goOn)
  useEffect(() => {
    latest.current = goOn
  })
  const isCutOff = error !== null && isOfNetwork(error)
  useEffect(
    () => (isCutOff ? onlineManager.subscribe((isOnline) => isOnline && latest.current()) : undefined),
    [isCutOff],
  )
}
