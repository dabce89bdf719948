import { afterAll, beforeAll, describe, it, vi } from 'vitest'
import { type RunningCluster, startCluster } from '../../../e2e/server/index.ts'
import type { Flavour } from './connection.ts'

/** A cluster that a test asks: a stand-in, or a real one. */
export interface TestServer {
  readonly url: string
  /** How words are analysed there; left out: as we want it. */
  readonly analyzer: string | undefined
}

/** A real cluster, when one is named. CLUSTER_ANALYZER names the analysis of texts where `english` is not built in. */
const REAL = process.env['ELASTICSEARCH_URL'] ?? process.env['OPENSEARCH_URL'] ?? ''

/**
 * Defines the same tests for stand-ins of both servers, and for a real cluster when ELASTICSEARCH_URL or OPENSEARCH_URL is
 * set. Indices of the tests' own are made anew there.
 */
export function describeServers(
  title: string,
  define: (get: () => TestServer) => void,
  flavours: readonly Flavour[] = ['elasticsearch', 'opensearch'],
): void {
  for (const flavour of flavours)
    describe(`${title} (stand-in of ${flavour})`, () => {
      let standIn: RunningCluster | null = null
      beforeAll(async () => {
        standIn = await startCluster({ flavour })
      })
      afterAll(() => standIn?.close())
      define(() => ({ url: standIn?.url ?? '', analyzer: undefined }))
    })
  describeReal(title, (server) => define(() => server))
}

/** Defines tests for a real cluster, where one is named; skipped by name otherwise. */
export function describeReal(title: string, define: (server: TestServer) => void): void {
  // A real one takes its time.
  if (REAL !== '') vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })
  describe(`${title} (a real cluster)`, () => {
    if (REAL === '') it.skip('is asked when ELASTICSEARCH_URL or OPENSEARCH_URL is set', () => {})
    else define({ url: REAL, analyzer: process.env['CLUSTER_ANALYZER'] })
  })
}
