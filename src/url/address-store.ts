import { type Address, catalogReadyFor, formatAddress, parseAddress } from '#query'
import { type Target, unframed } from './frame.ts'
import { keepParts } from './keep-parts.ts'

/** How a change enters the history: deciding pushes, typing replaces. */
export type How = 'push' | 'replace'

type Listener = () => void

const BASE = import.meta.env.BASE_URL.replace(/\/$/, '')
const listeners = new Set<Listener>()

/** The part of the address bar that is ours: path below the base, and parameters. */
function readText(): string {
  const { pathname, search } = window.location
  const path = pathname.startsWith(BASE) ? pathname.slice(BASE.length) : pathname
  return `${path || '/'}${search}`
}

let text = readText()
let address = parseAddress(text)
let beforeDrawing: () => Promise<unknown> | null = () => null

/**
 * Is called with each change of the address. Who follows it hears of it when the promise has settled, and at once where
 * it is `null` or a form control is being changed.
 */
export function drawAfter(prepare: () => Promise<unknown> | null): void {
  beforeDrawing = prepare
}

/** A box or a menu shows what the address says: told late, it would be seen to spring back. */
const isOfControl = (event: Event | undefined): boolean =>
  event?.target instanceof HTMLInputElement || event?.target instanceof HTMLSelectElement

let isUntold = false

function tell(): void {
  isUntold = false
  for (const listener of listeners) listener()
}

const tellIfUntold = (): void => {
  if (isUntold) tell()
}

function read(): void {
  address = keepParts(parseAddress(text), address)
  isUntold = true
  const prepared = beforeDrawing()
  if (prepared === null || isOfControl(window.event)) tell()
  else prepared.then(tellIfUntold, tellIfUntold)
}

// Whoever acts in between acts on what the address says, not on what was drawn before.
for (const type of ['pointerdown', 'click', 'keydown']) window.addEventListener(type, tellIfUntold, { capture: true })

/** The catalog that an address needs may have to be loaded first; until then the address before stays. */
function refresh(): void {
  const now = readText()
  if (now === text) return
  text = now
  const loading = catalogReadyFor(now)
  const readIfLast = (): void => {
    if (text === now) read()
  }
  if (loading === null) read()
  else loading.then(readIfLast, readIfLast)
}

/** Loads what the address the page was opened with is read with; `null`: it is there. */
export function addressReady(): Promise<void> | null {
  return catalogReadyFor(text)?.then(read, read) ?? null
}

window.addEventListener('popstate', refresh)

/** Calls back after each change of the address; returns the way to stop. */
export function subscribeToAddress(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The address as it stands now. The same value until it changes. */
export const currentAddress = (): Address => address

/** The link of an address below the base path of this site, for `href`. */
export function hrefOf(target: Target): string {
  return `${BASE}${formatAddress(unframed(target, address) ?? target)}`
}

/** The same as a full link with host, to be passed on. */
export function fullLinkOf(target: Target): string {
  return new URL(hrefOf(target), window.location.origin).href
}

/**
 * Goes to an address. `push` makes one step that Back undoes; `replace` changes the present one. What a pasted address
 * offered to Settings is not written: a key or an e-mail address never stands in the address bar. What leads out of a
 * view that stands in a frame of another page opens whole, in a tab of its own.
 */
export function go(target: Target, how: How = 'push'): void {
  const href = hrefOf(target)
  if (unframed(target, address)) {
    window.open(href, '_blank', 'noopener')
    return
  }
  if (href === `${window.location.pathname}${window.location.search}`) return
  if (how === 'push') window.history.pushState(null, '', href)
  else window.history.replaceState(null, '', href)
  refresh()
}
