/**
 * Unpacks a file that may be compressed with gzip: told by its first two bytes, because some hosts send `.gz` files with
 * `Content-Encoding: gzip`, so that the browser has unpacked them already.
 */
export async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(unpacked).arrayBuffer())
}
