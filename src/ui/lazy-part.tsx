import { type ComponentType, type LazyExoticComponent, lazy, useEffect, useState } from 'react'
import { Button } from './Button.tsx'

/** Stands where a part should: its code could not be fetched, most often because the network is away. */
export function Unfetched() {
  return (
    <div role="alert">
      <p>
        This part of the page could not be fetched. The network may be away. Nothing is lost: the query is in the
        address.
      </p>
      <Button size="small" variant="plain" onClick={() => window.location.reload()}>
        Reload the page
      </Button>
    </div>
  )
}

/** A part that could not be fetched. It comes after all when the network is back. */
function partOnceOnline<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  return function PartOnceOnline(props: Props) {
    const [Part, setPart] = useState<ComponentType<Props> | null>(null)
    useEffect(() => {
      const fetchAgain = () =>
        load().then(
          (part) => setPart(() => part),
          () => undefined,
        )
      // The network may have come back before there was anybody to hear of it.
      if (navigator.onLine) void fetchAgain()
      window.addEventListener('online', fetchAgain)
      return () => window.removeEventListener('online', fetchAgain)
    }, [])
    return Part === null ? <Unfetched /> : <Part {...props} />
  }
}

/** A part whose code comes when it is needed, and the way to fetch it a little before. */
export interface LazyPart<Props> {
  readonly Part: LazyExoticComponent<ComponentType<Props>>
  readonly prefetch: () => void
}

/**
 * Makes a part of code that is fetched on demand. A failed fetch does not take the page down: a note stands in the place
 * of the part until the network is back; a failed prefetch is silent, the part itself tries again.
 */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyPart<Props> {
  const Part = lazy(async (): Promise<{ default: ComponentType<Props> }> => {
    try {
      return { default: await load() }
    } catch {
      return { default: partOnceOnline(load) }
    }
  })
  return { Part, prefetch: () => void load().catch(() => undefined) }
}
