/** Where a file goes, piece by piece. */
export interface Sink {
  write(text: string): Promise<void>
  /** The file is whole. */
  close(): Promise<void>
}

/** A way to a file on disk, where the browser has one (File System Access, WICG draft of 2026). */
interface FilePicker {
  showSaveFilePicker?(options: { readonly suggestedName: string }): Promise<{
    createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }>
  }>
}

/** Text is gathered to pieces of so many signs: fewer and larger writes. */
const PIECE = 1_000_000

/** Hands a file to the browser's downloads. */
export function download(parts: readonly BlobPart[], { name, mime }: { readonly name: string; readonly mime: string }) {
  const href = URL.createObjectURL(new Blob([...parts], { type: mime }))
  const link = document.createElement('a')
  link.href = href
  link.download = name
  link.click()
  // Chrome reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(href), 60_000)
}

function gathering(put: (text: string) => Promise<void>, end: () => Promise<void>): Sink {
  let pending: string[] = []
  let length = 0
  const flush = async (): Promise<void> => {
    const text = pending.join('')
    pending = []
    length = 0
    if (text !== '') await put(text)
  }
  return {
    async write(text) {
      pending.push(text)
      length += text.length
      if (length >= PIECE) await flush()
    },
    async close() {
      await flush()
      await end()
    },
  }
}

/**
 * Opens a file: on disk where the browser can write there, as the records come; else a download at the end, of parts that
 * the browser may keep on disk. `null`: the person chose no place. Call it from a click.
 */
export async function openSink(name: string, mime: string): Promise<Sink | null> {
  const { showSaveFilePicker } = window as FilePicker
  if (!showSaveFilePicker) {
    const parts: Blob[] = []
    return gathering(
      async (text) => void parts.push(new Blob([text])),
      async () => download(parts, { name, mime }),
    )
  }
  try {
    const handle = await showSaveFilePicker.call(window, { suggestedName: name })
    const file = await handle.createWritable()
    return gathering(
      (text) => file.write(text),
      () => file.close(),
    )
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null
    throw error
  }
}
