import { useSyncExternalStore } from 'react'
import type { Address, Query, View } from '#query'
import { currentAddress, go, type How, hrefOf, subscribeToAddress } from './address-store.ts'

/** The address as it stands, followed. */
export function useAddress(): Address {
  return useSyncExternalStore(subscribeToAddress, currentAddress)
}

/** A list view and the ways to change it. The address bar is the only copy. */
export interface ListInHand {
  readonly query: Query
  readonly view: View
  readonly unread: readonly string[]
  /** Changes the query and closes what belonged to the old one: an open record, a page entered. */
  setQuery(query: Query, how?: How): void
  setView(view: View, how?: How): void
  setBoth(query: Query, view: View, how?: How): void
  /** Drops one text that could not be read. */
  dropUnread(text: string): void
  /** The link of a changed query, for anchors. */
  hrefOfQuery(query: Query, view?: View): string
}

function listInHand(query: Query, view: View, unread: readonly string[]): ListInHand {
  const target = (nextQuery: Query, nextView: View, texts = unread) =>
    ({ route: { kind: 'list', query: nextQuery, view: nextView }, unread: texts }) as const
  const setBoth = (nextQuery: Query, nextView: View, how?: How) => go(target(nextQuery, nextView), how)
  return {
    query,
    view,
    unread,
    setBoth,
    setQuery: (next, how) => setBoth(next, { ...view, record: null, page: null }, how),
    setView: (next, how) => setBoth(query, next, how),
    dropUnread: (text) =>
      go(
        target(
          query,
          view,
          unread.filter((other) => other !== text),
        ),
      ),
    hrefOfQuery: (next, nextView = view) => hrefOf(target(next, { ...nextView, record: null, page: null })),
  }
}

const inHandOf = new WeakMap<Address, ListInHand>()

/** The list the address names. Only below a route of kind `list`; elsewhere it throws. The same value until it changes. */
export function useList(): ListInHand {
  const address = useAddress()
  if (address.route.kind !== 'list') throw new Error('useList stands outside a list route')
  const known = inHandOf.get(address)
  if (known) return known
  const made = listInHand(address.route.query, address.route.view, address.unread)
  inHandOf.set(address, made)
  return made
}

/** The list as it stands at the moment of an event, for handlers that outlive a render. `null` outside a list. */
export function currentList(): ListInHand | null {
  const { route, unread } = currentAddress()
  return route.kind === 'list' ? listInHand(route.query, route.view, unread) : null
}
