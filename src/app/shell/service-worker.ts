/**
 * Keeps the built page in the browser, so that it opens without a network. Never touches what goes to another host, and
 * of this one only the page and its own files. Built into `sw.js`: the two constants below are filled in by the build.
 *
 * The page itself comes from the network whenever that answers, so a new version is taken at the next load; the kept one
 * stands in when it does not. Files have their hash in their name: a page of one version never meets those of another,
 * and the files of the version before stay until the one after it, for tabs that are still open.
 */

/** Files of this version below the scope, the page as ''. */
declare const SHELL_FILES: readonly string[]
declare const SHELL_VERSION: string

interface Extendable extends Event {
  waitUntil(promise: Promise<unknown>): void
}
interface Fetching extends Extendable {
  readonly request: Request
  readonly preloadResponse?: Promise<Response | undefined>
  respondWith(answer: Promise<Response>): void
}
/** As much of the worker's own scope as is used: its types and those of a page exclude one another. */
interface Worker {
  readonly registration: ServiceWorkerRegistration
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void
}

const worker = globalThis as unknown as Worker
const PREFIX = 'bibscope-shell '
const SHELL = `${PREFIX}${worker.registration.scope} ${SHELL_VERSION}`

/** How long the network may think about the page before the kept one is shown, in ms. */
const PATIENCE_MS = 3_000

const inScope = (file: string): string => new URL(file, worker.registration.scope).href

/** The caches of this app at this place, oldest first. Another app of ours on the same host has another scope. */
const shells = async (): Promise<readonly string[]> =>
  (await caches.keys()).filter((name) => name.startsWith(`${PREFIX}${worker.registration.scope} `))

async function install(): Promise<void> {
  const shell = await caches.open(SHELL)
  for (const file of SHELL_FILES) {
    const url = inScope(file)
    // Of the version before, most files are the same; what the page itself loaded lies in the browser's own cache.
    const known = file.startsWith('assets/') ? await caches.match(url, { ignoreVary: true }) : undefined
    const answer = known ?? (await fetch(url, file.startsWith('assets/') ? {} : { cache: 'no-cache' }))
    if (!answer.ok) throw new Error(`${url} answers ${answer.status}`)
    await shell.put(url, answer)
  }
  await worker.skipWaiting()
}

async function activate(): Promise<void> {
  const old = (await shells()).filter((name) => name !== SHELL)
  for (const name of old.slice(0, -1)) await caches.delete(name)
  await worker.registration.navigationPreload?.enable()
  await worker.clients.claim()
}

async function keptPage(): Promise<Response | undefined> {
  return (await caches.open(SHELL)).match(inScope(''), { ignoreVary: true })
}

async function page(event: Fetching): Promise<Response> {
  const asked = (async () => (await event.preloadResponse) ?? fetch(event.request))()
  // Hosts answer deep links with the page and status 404; what fails on the host is no page.
  const sound = asked.then((answer) => (answer.status < 500 ? answer : undefined)).catch(() => undefined)
  event.waitUntil(sound)
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE_MS))
  return (await Promise.race([sound, late])) ?? (await keptPage()) ?? asked
}

async function file(request: Request): Promise<Response> {
  return (await caches.match(request.url, { ignoreVary: true })) ?? fetch(request)
}

worker.addEventListener('install', (event) => event.waitUntil(install()))
worker.addEventListener('activate', (event) => event.waitUntil(activate()))
worker.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || !request.url.startsWith(worker.registration.scope)) return
  if (request.mode === 'navigate') event.respondWith(page(event))
  else if (SHELL_FILES.some((name) => name !== '' && inScope(name) === request.url)) event.respondWith(file(request))
  else if (request.url.startsWith(inScope('assets/'))) event.respondWith(file(request))
})
