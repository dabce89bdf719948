import { readFile, stat } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

/** Already small: compressing them again only costs time. */
const PACKED = new Set(['.png', '.woff2', '.ico', '.gz', '.zst', '.br', '.bin', '.arrow'])
const WORTH_COMPRESSING = 512

/** A file with its compressed forms, made when first asked for. */
export interface Packed {
  readonly plain: Buffer
  readonly type: string
  readonly isPacked: boolean
  br: Buffer | null
  gzip: Buffer | null
}

/** Above this many bytes a file is compressed lightly: the engine's module would otherwise stop the process for seconds. */
const LARGE = 1_000_000

const quality = ({ plain }: Packed) => ({ params: { [constants.BROTLI_PARAM_QUALITY]: plain.length > LARGE ? 1 : 9 } })

/** The form of a file that a client takes. */
export const encode = (file: Packed, accepted: string): { body: Buffer; encoding: string | null } => {
  if (file.isPacked || file.plain.length < WORTH_COMPRESSING) return { body: file.plain, encoding: null }
  if (/\bbr\b/.test(accepted)) {
    file.br ??= brotliCompressSync(file.plain, quality(file))
    return { body: file.br, encoding: 'br' }
  }
  if (/\bgzip\b/.test(accepted)) {
    file.gzip ??= gzipSync(file.plain, { level: file.plain.length > LARGE ? 1 : 9 })
    return { body: file.gzip, encoding: 'gzip' }
  }
  return { body: file.plain, encoding: null }
}

/** Files of a folder, read once and kept with their compressed forms. */
export class Folder {
  readonly #root: string
  readonly #files = new Map<string, Packed | null>()

  constructor(root: string) {
    this.#root = normalize(root)
  }

  async read(path: string): Promise<Packed | null> {
    const known = this.#files.get(path)
    if (known !== undefined) return known
    const file = await this.#load(join(this.#root, path))
    this.#files.set(path, file)
    return file
  }

  async #load(full: string): Promise<Packed | null> {
    if (full !== this.#root && !full.startsWith(this.#root.endsWith(sep) ? this.#root : this.#root + sep)) return null
    const facts = await stat(full).catch(() => null)
    if (facts?.isDirectory()) return this.#load(join(full, 'index.html'))
    if (!facts?.isFile()) return null
    const extension = extname(full).toLowerCase()
    const type = TYPES[extension] ?? 'application/octet-stream'
    return { plain: await readFile(full), type, isPacked: PACKED.has(extension), br: null, gzip: null }
  }
}
