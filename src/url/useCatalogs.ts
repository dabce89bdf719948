import { useEffect, useState } from 'react'
import { catalogReadyFor } from '#query'

/** Whether everything is there that these addresses are read with. What is missing is loaded. */
export function useCatalogs(addresses: readonly string[]): boolean {
  const [, setLoads] = useState(0)
  const loading = addresses.map((address) => catalogReadyFor(address)).find((one) => one !== null) ?? null
  const isLoading = loading !== null
  useEffect(() => {
    if (loading === null) return
    let isHere = true
    const done = () => {
      if (isHere) setLoads((count) => count + 1)
    }
    loading.then(done, done)
    return () => {
      isHere = false
    }
  }, [loading])
  return !isLoading
}
