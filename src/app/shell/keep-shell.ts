/** How long after everything is loaded: until then the network belongs to the person. */
const AFTER_MS = 3_000

/**
 * Lets the browser keep the page itself, so that it opens without a network. Where that is not possible (an insecure
 * address, a private window, a policy) nothing is lost but that.
 */
export function keepShell(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const base = import.meta.env.BASE_URL
  const register = () =>
    window.setTimeout(
      () =>
        void navigator.serviceWorker
          .register(`${base}sw.js`, { scope: base, updateViaCache: 'none' })
          .catch(() => undefined),
      AFTER_MS,
    )
  if (document.readyState === 'complete') register()
  else window.addEventListener('load', register, { once: true })
}
