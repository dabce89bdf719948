/** Whether a pasted text can be meant as an address: one line that begins like one, or a filter of the API. */
export function isAddressLike(text: string): boolean {
  const one = text.trim()
  if (one === '' || /[\r\n]/.test(one)) return false
  return (
    /^https?:\/\/\S/i.test(one) ||
    /^(?:(?:api\.|explore\.)?openalex|api\.crossref)\.org\//i.test(one) ||
    /^\/[a-z-]+(?:[/?]|$)/.test(one) ||
    isFilter(one)
  )
}

/** A filter string alone: a key of the API, a colon, a value. */
const isFilter = (text: string): boolean => /^[a-z][a-z0-9_.-]+:\S/.test(text) && /[._:,|]/.test(text)
