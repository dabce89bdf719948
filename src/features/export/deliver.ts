import type { Packing } from '#query'

/** A file that is ready to be handed over. */
export interface ReadyFile {
  readonly name: string
  readonly mime: string
  readonly packing: Packing
  /** Rows without headings, and what the first sheet is called: for workbooks. */
  readonly rows: number
  readonly sheet: string
  /** Its text, piece by piece. May be asked for again. */
  texts(): AsyncIterable<Blob | string>
}

/** Bytes are gathered to parts of so many: few parts, and few bytes in memory. */
const PART_BYTES = 4_000_000

/** Hands a file to the browser's downloads. */
export function download(parts: readonly BlobPart[], { name, mime }: { readonly name: string; readonly mime: string }) {
  const href = URL.createObjectURL(new Blob([...parts], { type: mime }))
  const link = document.createElement('a')
  link.href = href
  link.download = name
  link.click()
  // Chrome reads the address after the click has returned, and large files for a while.
  setTimeout(() => URL.revokeObjectURL(href), 60_000)
}

async function* asText(texts: AsyncIterable<Blob | string>): AsyncGenerator<string> {
  for await (const text of texts) yield typeof text === 'string' ? text : await text.text()
}

/** The file as it lies on disk, in parts. */
async function* contentOf(file: ReadyFile): AsyncGenerator<Blob | string | Uint8Array<ArrayBuffer>> {
  if (file.packing === 'text') return yield* file.texts()
  const { packWorkbook } = await import('#lib/workbook')
  yield* packWorkbook({ name: file.sheet, rows: file.rows, text: asText(file.texts()) })
}

/** The parts of a download. Blobs lie outside of the page's memory; the browser puts large ones on disk. */
async function toBlobs(file: ReadyFile): Promise<readonly Blob[]> {
  const blobs: Blob[] = []
  let bytes: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for await (const part of contentOf(file)) {
    if (!(part instanceof Uint8Array)) {
      blobs.push(part instanceof Blob ? part : new Blob([part]))
      continue
    }
    bytes.push(part)
    size += part.length
    if (size < PART_BYTES) continue
    blobs.push(new Blob(bytes))
    bytes = []
    size = 0
  }
  return [...blobs, new Blob(bytes)]
}

/** Writes the file to the place on disk that was chosen, or hands it to the downloads. */
export async function deliver(file: ReadyFile, disk: FileSystemFileHandle | null): Promise<void> {
  if (disk === null) return download(await toBlobs(file), file)
  const writable = await disk.createWritable()
  try {
    for await (const part of contentOf(file)) await writable.write(part)
    await writable.close()
  } catch (error) {
    await writable.abort().catch(() => undefined)
    throw error
  }
}

/** A way to a file on disk, where the browser has one (File System Access, WICG draft of 2026). */
interface FilePicker {
  showSaveFilePicker?(options: { readonly suggestedName: string }): Promise<FileSystemFileHandle>
}

/** Asks where the file should lie; `null` where the browser only knows downloads. Call it first thing in a click. */
export async function chooseDisk(name: string): Promise<FileSystemFileHandle | 'cancelled' | null> {
  const { showSaveFilePicker } = window as FilePicker
  if (!showSaveFilePicker) return null
  try {
    return await showSaveFilePicker.call(window, { suggestedName: name })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled'
    // Refused by a policy, or called in a frame: a download is left.
    return null
  }
}

interface AskedHandle {
  requestPermission?(options: { readonly mode: 'readwrite' }): Promise<PermissionState>
}

/** Whether the file chosen in an earlier sitting may still be written; asks the person. Call it in a click. */
export async function mayWrite(disk: FileSystemFileHandle): Promise<boolean> {
  const { requestPermission } = disk as AskedHandle
  return (await requestPermission?.call(disk, { mode: 'readwrite' }).catch(() => 'denied')) === 'granted'
}
