/**
 * The address of a link found in a record, or `null` when it must not be followed: only http and https, and no address
 * that carries a user name (it would show one host and open another).
 */
export function safeHref(text: unknown): string | null {
  if (typeof text !== 'string') return null
  let url: URL
  try {
    url = new URL(text.trim())
  } catch {
    return null
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
  return url.username === '' && url.password === '' && url.hostname !== '' ? url.href : null
}
