import { createServer } from 'node:http'
import type { JsonObject } from '#lib/json'

/** Records of each year, and the first year. */
const A_YEAR = 8_000
const FIRST_YEAR = 2000

/** A provider of very many records that are nowhere: each is made when it is asked for, out of one that serves as a mould. */
export interface ManyRecords {
  readonly url: string
  close(): Promise<void>
}

interface Asked {
  readonly count: number
  readonly params: URLSearchParams
  readonly mould: JsonObject
}

/** The places of the records of some years: `publication_year:2001-2003`, open at either end; all of them without. */
function placesOf({ params, count }: Asked): { readonly from: number; readonly to: number } {
  const filter = params.get('filter') ?? ''
  if (/publication_year:null/.test(filter)) return { from: 0, to: 0 }
  const [, from = '', dash, to = ''] = /publication_year:(\d*)(-?)(\d*)/.exec(filter) ?? []
  const last = dash === '-' ? to : from
  const first = from === '' ? 0 : (Number(from) - FIRST_YEAR) * A_YEAR
  return {
    from: Math.max(0, first),
    to: last === '' ? count : Math.min(count, (Number(last) - FIRST_YEAR + 1) * A_YEAR),
  }
}

const info = (count: number, rest: object) => ({
  count,
  db_response_time_ms: 5,
  page: null,
  per_page: 200,
  groups_count: null,
  ...rest,
})

function listOf(asked: Asked): object {
  const { params, mould } = asked
  const { from, to } = placesOf(asked)
  const cursor = params.get('cursor') ?? '*'
  const start = cursor === '*' ? from : Number(cursor)
  const end = Math.min(to, start + Number(params.get('per_page') ?? 25))
  const select = params.get('select')?.split(',') ?? Object.keys(mould)
  const results = Array.from({ length: Math.max(0, end - start) }, (_, index) => {
    const place = start + index
    const whole: JsonObject = {
      ...mould,
      id: `https://openalex.org/W${4_000_000_000 + place}`,
      display_name: `Record ${place} of many`,
      publication_year: FIRST_YEAR + Math.floor(place / A_YEAR),
    }
    return Object.fromEntries(select.map((key) => [key, whole[key] ?? null]))
  })
  return { meta: info(to - from, { next_cursor: end >= to ? null : String(end) }), results, group_by: [] }
}

function groupsOf({ count }: Asked): object {
  const years = Array.from({ length: Math.ceil(count / A_YEAR) }, (_, index) => String(FIRST_YEAR + index))
  const group_by = years.map((key, index) => ({
    key,
    key_display_name: key,
    count: Math.min(A_YEAR, count - index * A_YEAR),
  }))
  return { meta: info(count, { groups_count: group_by.length }), results: [], group_by }
}

/** Starts the provider on the loopback interface. It answers lists and groups by year, and nothing else. */
export function serveMany(count: number, mould: JsonObject): Promise<ManyRecords> {
  const server = createServer((request, response) => {
    const { pathname, searchParams: params } = new URL(request.url ?? '/', 'http://localhost')
    const asked = { count, params, mould }
    const body = pathname === '/works' ? (params.has('group_by') ? groupsOf(asked) : listOf(asked)) : { error: 'none' }
    response.writeHead(pathname === '/works' ? 200 : 404, {
      'content-type': 'application/json',
      'access-control-allow-origin': '*',
    })
    response.end(JSON.stringify(body))
  })
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      const close = () =>
        new Promise<void>((closed) => {
          server.close(() => closed())
          server.closeAllConnections()
        })
      done({ url: `http://127.0.0.1:${port}`, close })
    })
  })
}
