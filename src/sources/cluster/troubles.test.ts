import { emptyQuery, shortId } from '#query'
import { createFakeClock, fixtureRecords } from '#testing'
import { describeTroubles, type Subject, type TroubledWorld } from '../faults/matrix.cases.ts'
import { answer, OF_THE_WAY, type TroubleRow, troubled } from '../faults/play.cases.ts'
import { createStandIn } from './in-process.cases.ts'
import { connectCluster, openCluster } from './index.ts'

const { works: all, authors } = fixtureRecords()
const works = all.filter((work) => work['is_xpac'] !== true).slice(0, 30)
const standIn = createStandIn({ works, authors: authors.slice(0, 20) })
const [author] = authors

const PASSWORD = 'a long password'

const SUBJECT: Subject = {
  query: emptyQuery('works'),
  pageSize: 8,
  select: ['id'],
  groupBy: 'type',
  record: shortId('works', `${works[0]?.['id']}`),
  named: { entity: 'authors', id: shortId('authors', `${author?.['id']}`) },
  typed: { entity: 'authors', text: `${author?.['display_name']}`.split(' ')[0] ?? '' },
  ids: works.map(({ id }) => shortId('works', `${id}`)),
  fits: /_search(?:\?|$)/,
  secret: PASSWORD,
}

const refusal = (status: number, type: string, reason: string) =>
  answer(status, { error: { root_cause: [{ type, reason }], type, reason }, status })

const shards = (status: number, type: string, reason: string) =>
  answer(status, {
    error: {
      ...{ root_cause: [], type: 'search_phase_execution_exception', reason: 'all shards failed' },
      failed_shards: [
        { shard: 0, reason: { type: 'query_shard_exception', reason: 'outer', caused_by: { type, reason } } },
      ],
    },
    status,
  })

const LOGIN = { kind: 'bad-query', what: /did not let us in/, fix: /login of the cluster in Settings/ } as const
const REFUSED = { kind: 'bad-query', what: /refused this query/, fix: /Change or remove/ } as const
const BUSY = /paused answers/
const AGAIN = /again|a moment/i

/** What a cluster, and what stands before it, answers when something is wrong (reference for clusters § 6). */
const OF_A_CLUSTER: readonly TroubleRow[] = [
  {
    name: '401 without a login',
    trouble: refusal(401, 'security_exception', `missing authentication credentials for [${PASSWORD}]`),
    said: LOGIN,
    passes: false,
  },
  {
    name: '403 of a role',
    trouble: refusal(403, 'security_exception', 'no permissions for [indices:data/read/search] and User [name=reader]'),
    said: { ...LOGIN, words: /no permissions/ },
    passes: false,
  },
  {
    name: '404 of an index',
    trouble: refusal(404, 'index_not_found_exception', 'no such index [works]'),
    said: { kind: 'bad-query', what: /no such index/, fix: /connect again/ },
    passes: false,
  },
  {
    name: '400 of a query',
    trouble: refusal(400, 'parsing_exception', 'unknown query [trm]'),
    said: { ...REFUSED, words: /^unknown query \[trm\]$/ },
    passes: false,
  },
  {
    name: '400 of all shards',
    trouble: shards(400, 'number_format_exception', 'For input string: "x"'),
    said: { ...REFUSED, words: /^For input string/ },
    passes: false,
  },
  {
    name: '405 in a plain sentence',
    trouble: answer(405, { error: 'Incorrect HTTP method for uri', status: 405 }),
    said: { kind: 'bad-query', what: /failed on this request/, fix: AGAIN, words: /^Incorrect HTTP method/ },
    passes: false,
  },
  {
    name: '413 of a proxy',
    trouble: answer(413, '<html><h1>413 Request Entity Too Large</h1></html>'),
    said: { kind: 'bad-query', what: /refused/, fix: /fewer/, words: /^413 Request/ },
    passes: false,
  },
  {
    name: '429 of a full queue',
    trouble: refusal(429, 'es_rejected_execution_exception', 'rejected execution of search'),
    said: { kind: 'rate-limited', what: BUSY, fix: AGAIN },
    passes: true,
  },
  {
    name: '429 of a circuit breaker',
    trouble: shards(429, 'circuit_breaking_exception', '[parent] Data too large'),
    said: { kind: 'rate-limited', what: BUSY, fix: AGAIN, words: /Data too large/ },
    passes: true,
  },
  {
    name: '500',
    trouble: refusal(500, 'null_pointer_exception', 'something is null'),
    said: { kind: 'server', what: /failed on this request/, fix: AGAIN },
    passes: false,
  },
  {
    name: '502 of a proxy',
    trouble: answer(502, '<html><center>502 Bad Gateway</center></html>'),
    said: { kind: 'server', what: BUSY, fix: AGAIN, words: /^502 Bad Gateway$/ },
    passes: true,
  },
  {
    name: '503 without a master',
    trouble: refusal(503, 'cluster_block_exception', 'blocked by: [SERVICE_UNAVAILABLE/2/no master]'),
    said: { kind: 'server', what: BUSY, fix: AGAIN },
    passes: true,
  },
  {
    name: '504',
    trouble: answer(504, { message: 'Endpoint request timed out' }),
    said: { kind: 'timeout', what: /gave up/, fix: /Narrow the query/ },
    passes: true,
  },
  {
    name: 'a cluster out of reach, or without CORS',
    trouble: { kind: 'drop' },
    said: { kind: 'offline', what: /can't be reached/, fix: /sample/ },
    passes: true,
  },
]

async function open(): Promise<TroubledWorld> {
  const clock = createFakeClock()
  const { fetch, set } = troubled(standIn.fetch)
  const outside = { ...clock, fetch, random: () => 0.5, indexedDB: null }
  const connection = { url: 'http://cluster.test', pattern: '*', flavour: null }
  const login = { kind: 'basic', user: 'reader', password: PASSWORD } as const
  const holdings = await clock.settled(connectCluster({ connection, login }, outside))
  return { source: openCluster({ connection, login, holdings }, outside).source, clock, set, settled: clock.settled }
}

describeTroubles('A cluster', { open, subject: () => SUBJECT, rows: [...OF_A_CLUSTER, ...OF_THE_WAY] })
