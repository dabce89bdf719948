/** Saves a text or a blob as a file of the person's choice of place. The browser does it as for a link. */
export function saveFile(name: string, content: string | Blob, type: string): void {
  const url = URL.createObjectURL(typeof content === 'string' ? new Blob([content], { type }) : content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Some browsers read the address after the click has returned.
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
