/** One file of an archive. Its bytes are asked for when its turn comes. */
export interface ZipEntry {
  readonly name: string
  readonly bytes: () => AsyncIterable<Uint8Array<ArrayBuffer>>
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value >>> 0
})

function crcOf(crc: number, bytes: Uint8Array): number {
  let value = ~crc
  for (const byte of bytes) value = (CRC_TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8)
  return ~value >>> 0
}

/** What is known of a file once it is written. */
interface Written {
  readonly name: Uint8Array<ArrayBuffer>
  readonly crc: number
  readonly packed: number
  readonly plain: number
  readonly offset: number
}

/** Sizes come behind the bytes; names are UTF-8. Rule: PKWARE, .ZIP File Format Specification 6.3.10, § 4.4.4. */
const FLAGS = 0x0808
const DEFLATED = 8
/** Needed to unpack: 2.0, for deflated files. */
const VERSION = 20
/** The first day the format knows: a file is the same whenever it was made. */
const DATE = 0x0021

/** Numbers of four and two bytes, lowest first. */
function record(parts: readonly (readonly [bytes: 2 | 4, value: number])[]): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(parts.reduce((sum, [bytes]) => sum + bytes, 0)))
  let at = 0
  for (const [bytes, value] of parts) {
    if (bytes === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += bytes
  }
  return new Uint8Array(view.buffer)
}

const localHeader = (name: Uint8Array): Uint8Array<ArrayBuffer> =>
  record([
    [4, 0x04034b50],
    [2, VERSION],
    [2, FLAGS],
    [2, DEFLATED],
    [2, 0],
    [2, DATE],
    [4, 0],
    [4, 0],
    [4, 0],
    [2, name.length],
    [2, 0],
  ])

const descriptor = ({ crc, packed, plain }: Written): Uint8Array<ArrayBuffer> =>
  record([
    [4, 0x08074b50],
    [4, crc],
    [4, packed],
    [4, plain],
  ])

const centralHeader = ({ name, crc, packed, plain, offset }: Written): Uint8Array<ArrayBuffer> =>
  record([
    [4, 0x02014b50],
    [2, VERSION],
    [2, VERSION],
    [2, FLAGS],
    [2, DEFLATED],
    [2, 0],
    [2, DATE],
    [4, crc],
    [4, packed],
    [4, plain],
    [2, name.length],
    [2, 0],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, offset],
  ])

const endRecord = (count: number, size: number, offset: number): Uint8Array<ArrayBuffer> =>
  record([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, size],
    [4, offset],
    [2, 0],
  ])

/** Beyond it the format needs its 64-bit parts, which this does not write. */
const MOST_BYTES = 0xffffffff

/** Reads on while the source is written to the deflater: neither waits for the whole. */
async function* deflated(
  bytes: AsyncIterable<Uint8Array<ArrayBuffer>>,
  see: (chunk: Uint8Array) => void,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const stream = new CompressionStream('deflate-raw')
  const writer = stream.writable.getWriter()
  const feed = async (): Promise<void> => {
    for await (const chunk of bytes) {
      see(chunk)
      await writer.write(chunk)
    }
    await writer.close()
  }
  const feeding = feed()
  // A failure of the source ends the stream, and is told by the promise below.
  feeding.catch((error: unknown) => writer.abort(error).catch(() => undefined))
  const reader = stream.readable.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value
  await feeding
}

/**
 * An archive of deflated files, in pieces as it grows: nothing is held but what was read last. Up to 4 GB.
 * @throws {RangeError} when it would be larger
 */
export async function* zip(entries: Iterable<ZipEntry>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const written: Written[] = []
  let offset = 0
  for (const entry of entries) {
    const name = new Uint8Array(new TextEncoder().encode(entry.name))
    const start = offset
    let [crc, plain, packed] = [0, 0, 0]
    const head = localHeader(name)
    yield head
    yield name
    const see = (chunk: Uint8Array): void => {
      crc = crcOf(crc, chunk)
      plain += chunk.length
    }
    for await (const chunk of deflated(entry.bytes(), see)) {
      packed += chunk.length
      yield chunk
    }
    const one = { name, crc, packed, plain, offset: start }
    const tail = descriptor(one)
    yield tail
    written.push(one)
    offset = start + head.length + name.length + packed + tail.length
    if (plain > MOST_BYTES || offset > MOST_BYTES) throw new RangeError('The archive is larger than 4 GB.')
  }
  const start = offset
  for (const one of written) {
    const header = centralHeader(one)
    yield header
    yield one.name
    offset += header.length + one.name.length
  }
  yield endRecord(written.length, offset - start, start)
}
