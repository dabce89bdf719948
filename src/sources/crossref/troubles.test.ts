import { emptyQuery, registerAnnex, shortId } from '#query'
import { CROSSREF } from '#query/crossref'
import { fixtureRecords } from '#testing'
import { toCrossrefRecords } from '../../../e2e/server/index.ts'
import { describeTroubles, type Subject, type TroubledWorld } from '../faults/matrix.cases.ts'
import { answer, OF_THE_WAY, type TroubleRow, troubled } from '../faults/play.cases.ts'
import { openInProcess } from './in-process.cases.ts'

registerAnnex(CROSSREF)

const all = toCrossrefRecords(fixtureRecords())
const records = { ...all, works: all.works.slice(0, 30) }
const [work] = records.works
const [funder] = records.funders
const [member] = records.members

const FAST = { perSecond: 10_000, inFlight: 4, listsPerSecond: 10_000 }

const SUBJECT: Subject = {
  query: emptyQuery('crossref-works'),
  pageSize: 8,
  select: ['DOI'],
  groupBy: 'type',
  record: `${work?.['DOI']}`,
  named: { entity: 'crossref-funders', id: shortId('crossref-funders', `${funder?.['id']}`) },
  typed: { entity: 'crossref-members', text: `${member?.['primary-name']}`.split(' ')[0] ?? '' },
  ids: records.works.map(({ DOI }) => shortId('crossref-works', `${DOI}`)),
  fits: /./,
  secret: 'reader@example.org',
}

const AGAIN = /again|a moment/i
const REFUSED = { kind: 'bad-query', what: /refused this query/, fix: /Change or remove/ } as const

const refusal = (type: string, message: string) =>
  answer(400, { status: 'failed', 'message-type': 'validation-failure', message: [{ type, value: 'x', message }] })

/** What Crossref, and what stands before it, answers when something is wrong (reference for Crossref § 9). */
const OF_CROSSREF: readonly TroubleRow[] = [
  {
    name: '400 with a list of reasons',
    trouble: refusal(
      'filter-not-available',
      'Filter x specified but there is no such filter. Valid filters for this route are: a, b',
    ),
    said: { ...REFUSED, words: /^Filter x specified but there is no such filter\.?$/ },
    passes: false,
  },
  {
    name: '404 as text that is called JSON',
    trouble: answer(404, 'Resource not found.'),
    said: { kind: 'not-found', what: /not there/, fix: /Check the id/, words: /^Resource not found\.$/ },
    passes: false,
    isAnswerTo: 'names',
  },
  {
    name: '403 of a block',
    trouble: answer(403, '<html><h1>403 Forbidden</h1></html>'),
    said: { kind: 'unsupported', what: /blocked requests/, fix: /another source/, words: /^403 Forbidden$/ },
    passes: false,
  },
  {
    name: '429',
    trouble: answer(429, '<html><h1>429 Too Many Requests</h1></html>'),
    said: { kind: 'rate-limited', what: /slower pace/, fix: AGAIN },
    passes: true,
  },
  {
    name: '414',
    trouble: answer(414, '<html><h1>414 Request-URI Too Large</h1></html>'),
    said: { kind: 'bad-query', what: /refused/, fix: /fewer/ },
    passes: false,
  },
  {
    name: '500 with an exception',
    trouble: answer(500, {
      status: 'error',
      'message-type': 'exception',
      message: { name: 'x', message: 'boom', stack: 'at a' },
    }),
    said: { kind: 'server', what: /failed on this request/, fix: AGAIN, words: /^boom$/ },
    passes: false,
  },
  {
    name: '503',
    trouble: answer(503, 'Service Unavailable'),
    said: { kind: 'server', what: /failed on this request/, fix: AGAIN },
    passes: true,
  },
  {
    name: '504 as HTML',
    trouble: answer(504, '<html><head><title>504</title></head><body>Gateway Time-out</body></html>'),
    said: { kind: 'server', what: /failed on this request/, fix: AGAIN, words: /Gateway Time-out$/ },
    passes: true,
  },
  {
    name: 'an answer without CORS headers, or none',
    trouble: { kind: 'drop' },
    said: { kind: 'offline', what: /can't be reached|does not answer/, fix: AGAIN },
    passes: true,
  },
]

async function open(): Promise<TroubledWorld> {
  let set: TroubledWorld['set'] = () => undefined
  const through: Parameters<typeof openInProcess>[0]['through'] = (fetch) => {
    const way = troubled(fetch)
    set = way.set
    return way.fetch
  }
  const world = openInProcess({ records, pace: FAST, isPaced: false, mailto: SUBJECT.secret, through })
  return { ...world, set: (plan) => set(plan) }
}

describeTroubles('Crossref', { open, subject: () => SUBJECT, rows: [...OF_CROSSREF, ...OF_THE_WAY] })
