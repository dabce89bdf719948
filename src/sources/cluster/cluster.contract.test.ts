import { at, isJsonObject, type JsonObject } from '#lib/json'
import { fixtureRecords } from '#testing'
import { startCluster } from '../../../e2e/server/index.ts'
import { OPENALEX_CASES } from '../contract/cases.ts'
import { describeSource } from '../contract.ts'
import { type LoadOptions, loadCluster, openLoaded } from './loaded.cases.ts'
import { describeReal } from './servers.cases.ts'

const NESTED = ['authorships', 'authorships.institutions', 'locations', 'topics']
const isNested = (path: unknown): boolean => NESTED.some((one) => `${path}`.startsWith(one))

/** A mapping in which the objects of some lists are kept apart, as the makers of an index may want it. */
function withNested(body: JsonObject): JsonObject {
  const change = (properties: JsonObject, above: string): JsonObject =>
    Object.fromEntries(
      Object.entries(properties).map(([key, mapping]) => {
        const path = above === '' ? key : `${above}.${key}`
        const inner = at(mapping, 'properties')
        if (!isJsonObject(inner)) return [key, mapping]
        const type = NESTED.includes(path) ? { type: 'nested' } : {}
        return [key, { ...type, properties: change(inner, path) }]
      }),
    )
  const mappings = at(body, 'mappings')
  const properties = at(mappings, 'properties')
  if (!isJsonObject(mappings) || !isJsonObject(properties)) throw new Error('There is no mapping.')
  return { ...body, mappings: { ...mappings, properties: change(properties, '') } }
}

const NESTED_LOAD: LoadOptions = { pattern: 'bibscope-nested-*', toBody: withNested }

/** What is asked of nested lists. */
const NESTED_CASES = {
  ...OPENALEX_CASES,
  filters: OPENALEX_CASES.filters.filter(({ entity, filter }) => entity === 'works' && isNested(filter)),
  groups: OPENALEX_CASES.groups.filter(([entity, id]) => entity === 'works' && isNested(id)),
  walkedGroups: [
    ['topics.id', 'topics.id'],
    ['authorships.institutions.id', 'authorships.institutions.id'],
    ['locations.source.id', 'locations.source.id'],
  ],
} as const

const openCases = async (url: string, options: LoadOptions = {}) => {
  const records = fixtureRecords()
  await loadCluster(url, records, options)
  return { source: await openLoaded(url, options.pattern), records }
}

describeSource('A cluster', async () => {
  const { url, close } = await startCluster()
  return { ...(await openCases(url)), close }
})

describeSource(
  'A cluster with nested lists',
  async () => {
    const { url, close } = await startCluster()
    return { ...(await openCases(url, NESTED_LOAD)), close }
  },
  NESTED_CASES,
)

describeReal('The contract of a Source', ({ url, analyzer }) => {
  describeSource('A real cluster', () => openCases(url, { analyzer }))
  describeSource('A real cluster with nested lists', () => openCases(url, { ...NESTED_LOAD, analyzer }), NESTED_CASES)
})
