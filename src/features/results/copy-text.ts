/**
 * Copies a text that is still to come. The click that asked for it counts as long as the browser waits itself; where it
 * can't, the text is copied when it is there, if that is soon enough.
 */
export async function copyText(coming: Promise<string>): Promise<void> {
  if (typeof ClipboardItem === 'undefined') return navigator.clipboard.writeText(await coming)
  const blob = coming.then((text) => new Blob([text], { type: 'text/plain' }))
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })])
}
