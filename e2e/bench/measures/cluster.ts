import { defaultColumns, emptyQuery, parseAddress, type Query, selectOf } from '#query'
import { generateSample } from '#sample'
import { type Holdings, openCluster, toLoaded } from '#sources/cluster'
import { type Measure, middleOf } from '../figure.ts'

const OWN = 'cluster: our own part of a request for 100 works, beside reading its answer as JSON'
const WHOLE = 'cluster: the same with reading it as JSON, columns of the table'
const RUNS = 60
const PAGE = 100

const FILTER =
  '/works?filter=publication_year:2015-2024,type:article|review,authorships.institutions.id:!I1,open_access.is_oa:true&search=coral+reef'

const queryOf = (address: string): Query => {
  const { route } = parseAddress(address)
  return route.kind === 'list' ? route.query : emptyQuery('works')
}

/** The answer of a cluster to any search, as text: 100 records with what the table shows. */
function cannedAnswer(select: readonly string[]): string {
  const works = generateSample({ seed: 'bench', works: PAGE * 2 }).works.slice(0, PAGE)
  const hits = works.flatMap((work) => {
    const loaded = toLoaded('works', work)
    return loaded === null
      ? []
      : [
          {
            _id: loaded.id,
            _source: Object.fromEntries(select.map((key) => [key, loaded.record[key]])),
            sort: [1, String(work['id'])],
          },
        ]
  })
  return JSON.stringify({
    timed_out: false,
    _shards: { failed: 0, total: 1 },
    hits: { total: { value: 9, relation: 'eq' }, hits },
  })
}

/**
 * What a request costs beside the cluster and the network: translated, through the gate, checked and turned into records.
 * Whoever asks a cluster reads its answer as JSON: that is measured in turn with it, over the same text, and taken off.
 */
export const clusterOverhead = (): Measure => ({
  names: [OWN, WHOLE],
  async run() {
    const select = selectOf(defaultColumns('works'))
    const answer = cannedAnswer(select)
    const login = { kind: 'none' } as const
    const connection = { url: 'http://127.0.0.1:9200', pattern: '*', flavour: null }
    const works: Holdings['fields']['works'] = {
      ...{ id: 'keyword', display_name: 'text', abstract: 'text', type: 'keyword', publication_year: 'long' },
      ...{ 'authorships.institutions.id': 'keyword', 'open_access.is_oa': 'boolean', publication_date: 'date' },
    }
    const holdings: Holdings = { flavour: 'elasticsearch', version: '8', fields: { works } }
    const { source } = openCluster(
      { connection, login, holdings },
      {
        fetch: async () => new Response(answer),
        now: () => performance.now(),
        setTimeout: (run, delayMs) => setTimeout(run, delayMs),
        clearTimeout: (handle) => clearTimeout(handle as NodeJS.Timeout),
        random: () => 0.5,
        indexedDB: null,
      },
    )
    const own: number[] = []
    const whole: number[] = []
    for (let run = 0; run < RUNS; run += 1) {
      const request = { query: queryOf(FILTER), sort: [], cursor: null, pageSize: PAGE, select }
      const wholeMs = await costOf(() => source.list(request, { lane: 'person', why: 'bench' }))
      const readMs = await costOf(async () => JSON.parse(await new Response(answer).text()))
      whole.push(wholeMs)
      own.push(wholeMs - readMs)
      // Beyond the pace of the gate its waits would be measured.
      await new Promise((done) => setTimeout(done, 60))
    }
    return [middleOf(OWN, 'ms', own), middleOf(WHOLE, 'ms', whole)]
  },
})

/** Time of the processor: it says the same whoever else is at work on the machine. */
async function costOf(run: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
