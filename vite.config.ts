import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
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

/** The engine's blocking build for browsers: shipped by the package, not named in its exports. */
const ENGINE_GLUE = '@duckdb/duckdb-wasm/dist/duckdb-browser-blocking.mjs'

const hasDesktop = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])

export default defineConfig({
  base: process.env['BIBSCOPE_BASE'] ?? '/',
  plugins: [react(), contentSecurityPolicy(), fallbackPage()],
  build: { target: 'es2023', assetsInlineLimit: 0, chunkSizeWarningLimit: 1200, modulePreload: { polyfill: false } },
  // Only the worker imports these: found late, they would make the first page of `npm run dev` reload.
  optimizeDeps: { include: ['apache-arrow', ENGINE_GLUE] },
  resolve: { alias: { [ENGINE_GLUE]: fileURLToPath(new URL(`node_modules/${ENGINE_GLUE}`, import.meta.url)) } },
  worker: { format: 'es', rolldownOptions: { checks: { eval: false } } },
  preview: { open: hasDesktop && !process.env['CI'] },
  test: { include: ['src/**/*.test.{ts,tsx}', 'e2e/**/*.test.ts'], environment: 'node', env: { TZ: 'UTC' } },
})
