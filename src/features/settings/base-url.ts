import type { Explanation } from '#lib/explanation'
import { trimEndOf } from '#lib/trim-signs'

/** The address of a server as it is kept: without slash, query and fragment. Or why it cannot be one. */
export function parseBaseUrl(
  text: string,
  example = 'https://api.openalex.org',
): { readonly value: string } | { readonly explanation: Explanation } {
  const fix = `Type an address such as ${example}, without parameters.`
  let url: URL
  try {
    url = new URL(text.trim())
  } catch {
    return {
      explanation: { what: 'This is not an address.', why: 'It lacks a scheme such as https:// or a host.', fix },
    }
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return {
      explanation: {
        what: 'This address cannot be asked.',
        why: `Only http and https can; it says ${url.protocol}`,
        fix,
      },
    }
  if (url.username || url.password)
    return {
      explanation: {
        what: 'This address holds a login.',
        why: 'Logins in addresses end up in logs.',
        fix: 'Leave the login out.',
      },
    }
  return { value: `${url.origin}${trimEndOf(url.pathname, '/')}` }
}
