import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { minify, type Plugin, type Rolldown, transformWithOxc } from 'vite'
import { defineConfig } from 'vitest/config'

/**
 * The policy every built page carries. Scripts come from this origin alone; `wasm-unsafe-eval` is what the embedded
 * engine needs; styles may be inline because the UI kit sets them. `connect-src` is open to any http(s) host since the
 * address of an OpenAlex-compatible server is a setting: which hosts are asked is the person's choice, never the page's.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self' https: http:",
  // The preview of an embedded view.
  "frame-src 'self'",
  "manifest-src 'self'",
  "base-uri 'self'",
  "form-action 'none'",
].join('; ')

/** Adds the policy to the built page as a meta element, so that it holds on any static host. */
const contentSecurityPolicy = (): Plugin => ({
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
      injectTo: 'head-prepend',
    },
  ],
})

/** Writes a copy of the page as 404.html: static hosts serve it for every deep link. */
const fallbackPage = (): Plugin => ({
  name: 'fallback-page',
  apply: 'build',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const page = bundle['index.html']
    if (page?.type === 'asset') this.emitFile({ type: 'asset', fileName: '404.html', source: page.source })
  },
})

/** What `main.ts` loads to draw the page, beside what it needs itself. */
const PAGE = '/src/app/index.ts'

/**
 * Lets the browser fetch the code of the page together with the entry: else it would find out about it one file after the
 * other. With low priority: the entry asks the first questions, and on a slow network a host that heeds priorities
 * (HTTP/2, RFC 9218) sends it whole first, so that the answers come while the rest is still on its way.
 */
const preloadPage = (): Plugin => ({
  name: 'preload-page',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle, chunk: entry }) => {
      const chunks = Object.values(bundle ?? {}).filter((file) => file.type === 'chunk')
      const chunkOf = (fileName: string) => chunks.find((chunk) => chunk.fileName === fileName)
      const closure = (fileName: string, seen = new Set<string>()): Set<string> => {
        if (!seen.has(fileName)) {
          seen.add(fileName)
          for (const imported of chunkOf(fileName)?.imports ?? []) closure(imported, seen)
        }
        return seen
      }
      const page = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(PAGE)))
      if (!entry || !page) throw new Error('The entry or the page is missing')
      const known = closure(entry.fileName)
      const files = [...closure(page.fileName)].filter((fileName) => !known.has(fileName))
      const styles = files.flatMap((fileName) => [...(chunkOf(fileName)?.viteMetadata?.importedCss ?? [])])
      const link = (fileName: string, attrs: Readonly<Record<string, string>>) => ({
        tag: 'link',
        attrs: { ...attrs, crossorigin: true, href: `${BASE}${fileName}` },
        injectTo: 'head' as const,
      })
      return [
        ...files.map((file) => link(file, { rel: 'modulepreload', fetchpriority: 'low' })),
        ...styles.map((file) => link(file, { rel: 'stylesheet' })),
      ]
    },
  },
})

/** The worker that keeps the built page, and the largest file it keeps: the engine's are left to who opens the sample. */
const WORKER = 'src/app/shell/service-worker.ts'
const LARGEST_KEPT = 500_000

/** Writes the service worker with the list of the files of this build; it imports nothing, so nothing has to be bundled. */
const serviceWorker = (): Plugin => ({
  name: 'service-worker',
  apply: 'build',
  enforce: 'post',
  async generateBundle(_options, bundle) {
    const files = Object.values(bundle).filter((file) => {
      const size = file.type === 'chunk' ? file.code.length : file.source.length
      return file.fileName.startsWith('assets/') && /\.(?:js|css)$/.test(file.fileName) && size <= LARGEST_KEPT
    })
    const page = bundle['index.html']
    const names = ['', 'icon.svg', ...files.map(({ fileName }) => fileName).sort()]
    const version = createHash('sha256').update(JSON.stringify(names))
    if (page?.type === 'asset') version.update(page.source)
    const written = await transformWithOxc(await readFile(WORKER, 'utf8'), WORKER, {
      define: { SHELL_FILES: JSON.stringify(names), SHELL_VERSION: JSON.stringify(version.digest('hex').slice(0, 12)) },
    })
    this.emitFile({ type: 'asset', fileName: 'sw.js', source: (await minify('sw.js', written.code)).code })
  },
})

/** The engine's blocking build for browsers: shipped by the package, not named in its exports. */
const ENGINE_GLUE = '@duckdb/duckdb-wasm/dist/duckdb-browser-blocking.mjs'

/** Few files: each one costs a turn on the network. What the entry needs is one, what draws is another. */
const CHUNKS = [
  { name: 'ask', tags: ['$initial'], priority: 3 },
  { name: 'draw', test: /node_modules[\\/](?:react-dom|scheduler)[\\/]/, priority: 2 },
  { name: 'page', test: /src[\\/]app[\\/]index.ts$/, priority: 1 },
] satisfies Rolldown.CodeSplittingGroup[]

const BASE = process.env['BIBSCOPE_BASE'] ?? '/'

const hasDesktop = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])

export default defineConfig({
  base: BASE,
  plugins: [react(), contentSecurityPolicy(), preloadPage(), fallbackPage(), serviceWorker()],
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: CHUNKS } } },
  },
  // Only the worker imports these: found late, they would make the first page of `npm run dev` reload.
  optimizeDeps: { include: ['apache-arrow', ENGINE_GLUE] },
  resolve: { alias: { [ENGINE_GLUE]: fileURLToPath(new URL(`node_modules/${ENGINE_GLUE}`, import.meta.url)) } },
  worker: { format: 'es', rolldownOptions: { checks: { eval: false } } },
  preview: { open: hasDesktop && !process.env['CI'] },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'e2e/**/*.test.ts'],
    environment: 'node',
    env: { TZ: 'UTC' },
    // One more than cores: some files wait for a clock meanwhile. And a busy machine is no failure.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 30_000,
  },
})
