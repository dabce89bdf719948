/**
 * The SHA-256 of some lines, whatever their order: of the lines sorted, each ended by a line feed, in UTF-8; `null`: a page
 * without TLS may not compute it.
 */
export async function hashLines(lines: Iterable<string>): Promise<string | null> {
  // Absent on pages without TLS, whatever the types say.
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle
  if (subtle === undefined) return null
  const text = [...lines]
    .sort()
    .map((line) => `${line}\n`)
    .join('')
  const bytes = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
