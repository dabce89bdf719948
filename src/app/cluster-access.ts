import type { ClusterAccess } from '#features/cluster'
import type { EntityType } from '#query'
import { connectCluster, FLAVOURS, parseBase, readHoldings } from '#sources/all'
import { browserOutside } from './browser-outside.ts'
import { clusterLogin } from './cluster-settings.ts'

const NAMES = { elasticsearch: 'Elasticsearch', opensearch: 'OpenSearch' } as const

/** The cluster Source, as Settings need it. */
export const clusterAccess: ClusterAccess = {
  async connect({ url, pattern, flavour }, signal) {
    const known = FLAVOURS.find((one) => one === flavour) ?? null
    const base = parseBase(url) ?? url
    const connection = { url: base, pattern, flavour: known }
    return { url: base, holdings: await connectCluster({ connection, login: clusterLogin() }, browserOutside, signal) }
  },
  readHolding(kept) {
    const holdings = readHoldings(kept)
    if (holdings === null) return null
    const { flavour, version, fields } = holdings
    const indices = Object.entries(fields).map(([entity, own]) => ({
      // The keys of the holdings are kinds of record, and read as such.
      entity: entity as EntityType,
      fields: Object.keys(own).length,
    }))
    return { server: [NAMES[flavour], version].filter(Boolean).join(' '), indices }
  },
}
