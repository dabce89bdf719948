import { type CrossrefReply, type Fault, invalid } from './replies.ts'

/** Parameters of each kind of route. Rule: reference § 2 and § 4. */
const TAKEN: Readonly<Record<string, readonly string[]>> = {
  works: ['query', 'filter', 'rows', 'offset', 'cursor', 'sort', 'order', 'sample', 'select', 'facet', 'mailto'],
  members: ['query', 'filter', 'rows', 'offset', 'cursor', 'mailto'],
  funders: ['query', 'filter', 'rows', 'offset', 'cursor', 'mailto'],
  journals: ['query', 'rows', 'offset', 'cursor', 'mailto'],
  licenses: ['query', 'rows', 'offset', 'cursor', 'mailto'],
  types: ['rows', 'offset', 'query', 'mailto'],
  single: ['mailto'],
}

const KNOWN: ReadonlySet<string> = new Set(TAKEN['works'])

/** The parameters of a request, checked. */
export interface Params {
  readonly query: string | null
  readonly fieldQueries: readonly (readonly [field: string, words: string])[]
  readonly filter: string | null
  readonly rows: number
  readonly offset: number
  readonly cursor: string | null
  readonly sort: string | null
  readonly order: 'asc' | 'desc'
  readonly sample: number
  readonly select: readonly string[] | null
  readonly facets: readonly (readonly [name: string, limit: number])[]
  readonly mailto: string | null
  /** All parameters but the cursor and the address, in order: what a token is bound to. */
  readonly bound: string
}

const fault = (type: string, value: string, message: string): Fault => ({ type, value, message })

function integer(faults: Fault[], text: string | undefined, most: number, fallback: number): number {
  if (text === undefined) return fallback
  const value = Number(text)
  if (/^\d+$/.test(text) && value <= most) return value
  faults.push(
    fault(
      'integer-not-valid',
      text,
      `Integer specified as ${text} but must be a positive integer less than or equal to ${most}`,
    ),
  )
  return fallback
}

function facetsOf(faults: Fault[], text: string | undefined, limits: (name: string) => number | null) {
  return (text ?? '')
    .split(',')
    .filter((one) => one !== '')
    .flatMap((one): (readonly [string, number])[] => {
      const [name = '', limit = '20'] = one.split(':')
      const most = limits(name)
      if (most === null) {
        faults.push(
          fault('facet-not-available', name, `Facet ${name} specified but there is no such facet for this route.`),
        )
        return []
      }
      // Beyond the limit the service is taken to cap in silence: what it does is not established.
      return [[name, limit === '*' ? most : Math.min(most, Math.max(1, Number(limit) || 1))]]
    })
}

/** What the route may be asked. */
export interface Allowed {
  readonly route: string
  readonly sorts: readonly string[]
  readonly selects: readonly string[]
  readonly fields: readonly string[]
  facetLimit(name: string): number | null
}

/** Parameters that do not go together. */
function combinations(faults: Fault[], given: ReadonlyMap<string, string>): void {
  const has = (name: string): boolean => given.has(name)
  if (has('cursor') && (has('offset') || has('sample')))
    faults.push(fault('cursor-with-offset-or-sample', 'cursor', 'Cursor cannot be combined with offset or sample'))
  if (has('sample') && (has('rows') || has('offset')))
    faults.push(fault('sample-with-rows-or-offset', 'sample', 'Sample cannot be combined with rows or offset'))
}

function unknownOnes(given: ReadonlyMap<string, string>, { route, fields }: Allowed): readonly Fault[] {
  const taken = TAKEN[route] ?? []
  return [...given.keys()].flatMap((name): readonly Fault[] => {
    const field = /^query\.(.+)$/.exec(name)?.[1]
    if (field !== undefined && route === 'works')
      return fields.includes(field)
        ? []
        : [fault('field-query-not-available', name, `Field query ${name} is not available`)]
    if (taken.includes(name)) return []
    return KNOWN.has(name) || field !== undefined
      ? [fault('parameter-not-allowed', name, 'This route does not support this parameter')]
      : [fault('unknown-parameter', name, `Parameter ${name} specified but there is no such parameter`)]
  })
}

/** Reads and checks the parameters of a request; the faults all at once. */
export function readParams(search: string, allowed: Allowed): Params | CrossrefReply {
  const all = [...new URLSearchParams(search)]
  const given = new Map(all)
  const faults: Fault[] = [...unknownOnes(given, allowed)]
  combinations(faults, given)
  const rows = integer(faults, given.get('rows'), 1000, 20)
  const offset = integer(faults, given.get('offset'), 80_000, 0)
  const sample = integer(faults, given.get('sample'), 100, 0)
  if (allowed.route === 'works' && offset + rows > 10_000)
    faults.push(fault('integer-not-valid', String(offset), 'Offset must be less than or equal to 10000'))
  const sort = given.get('sort') ?? null
  if (sort !== null && !allowed.sorts.includes(sort))
    faults.push(fault('sort-field-not-valid', sort, `Sort field ${sort} is not valid`))
  const order = given.get('order') ?? 'desc'
  if (order !== 'asc' && order !== 'desc')
    faults.push(fault('sort-order-not-valid', order, 'Order must be asc or desc'))
  const select = given.get('select')?.split(',') ?? null
  for (const name of select ?? [])
    if (!allowed.selects.includes(name))
      faults.push(fault('select-not-available', name, `Select ${name} specified but there is no such element.`))
  const facets = facetsOf(faults, given.get('facet'), allowed.facetLimit)
  if (faults.length > 0) return invalid(...faults)
  return {
    query: given.get('query') ?? null,
    fieldQueries: [...given].flatMap(([name, words]) =>
      name.startsWith('query.') ? [[name.slice(6), words] as const] : [],
    ),
    filter: given.get('filter') ?? null,
    rows,
    offset,
    cursor: given.get('cursor') ?? null,
    sort,
    order: order === 'asc' ? 'asc' : 'desc',
    sample,
    select,
    facets,
    mailto: given.get('mailto') ?? null,
    bound: JSON.stringify(all.filter(([name]) => name !== 'cursor' && name !== 'mailto')),
  }
}
