/** A request, read once: what edge and origin look at. */
export interface Call {
  readonly method: string
  /** Path and query as they stood in the request line. */
  readonly target: string
  /** Path, percent-decoded. */
  readonly path: string
  /** Parameters, form-decoded; of a repeated one the last value. Rule: reference § 1. */
  readonly params: ReadonlyMap<string, string>
  /** Key of the caller, from the query or the Authorization header; `null` without one. */
  readonly key: string | null
  /** Address the call came from. */
  readonly address: string
}

const decodePath = (raw: string): string => {
  try {
    return decodeURIComponent(raw)
  } catch {
    return raw
  }
}

/** The parameters of a query string. `+` and `%20` are blanks; the last of equal names wins. */
export function readParams(query: string): ReadonlyMap<string, string> {
  const params = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(query)) params.set(name, value)
  return params
}

const bearer = (header: string | undefined): string | null => {
  const [scheme, token, ...more] = header?.split(' ') ?? []
  return scheme?.toLowerCase() === 'bearer' && token && more.length === 0 ? token : null
}

/** Reads a request line and the headers that matter. */
export function readCall(request: {
  readonly method: string
  readonly target: string
  readonly authorization?: string | undefined
  readonly address: string
}): Call {
  const { method, target, address } = request
  const mark = target.indexOf('?')
  const rawPath = mark < 0 ? target : target.slice(0, mark)
  const params = readParams(mark < 0 ? '' : target.slice(mark + 1))
  const key = bearer(request.authorization) ?? (params.get('api_key') || params.get('api-key') || null)
  return { method, target, path: decodePath(rawPath), params, key, address }
}
