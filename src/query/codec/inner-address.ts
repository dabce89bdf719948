import type { Location } from './location.ts'
import { decodeParam } from './percent.ts'
import type { RawParam } from './query-string.ts'

/** An address inside another one, and what stands around it. */
export interface InnerAddress {
  readonly text: string
  readonly outer: readonly string[]
}

const PROVIDER = /(?:^|\.)openalex\.org$/
const OF_PROVIDER = /^https?:\/\/(?:[\w-]+\.)*openalex\.org(?:[/?]|$)/i
const IN_PATH = /\/(https?:\/+(?:[\w-]+\.)*openalex\.org(?:\/.*)?)$/i

/** Whether a host is the provider's own. */
export const isProvider = (host: string | null): boolean => host !== null && PROVIDER.test(host)

/** The value of a parameter with one layer of encoding off: what is below belongs to the inner address. */
const decodedOnce = (param: RawParam): string => decodeParam(param.raw.slice(param.raw.indexOf('=') + 1))

function inPath({ host, path, search, fragment }: Location): InnerAddress | null {
  const inner = IN_PATH.exec(path)?.[1]
  if (inner === undefined) return null
  const tail = `${search === null ? '' : `?${search}`}${fragment === null ? '' : `#${fragment}`}`
  return { text: inner.replace(/:\/+/, '://') + tail, outer: [`${host}${path.slice(0, -inner.length)}`] }
}

/**
 * The provider's address that an address of somebody else leads to: a redirect carries it in a parameter, an archive or
 * a proxy in its path. `null` when there is none.
 */
export function findInner(location: Location, params: readonly RawParam[]): InnerAddress | null {
  if (location.host === null || isProvider(location.host)) return null
  const found = inPath(location)
  if (found !== null) return found
  const param = params.find((one) => OF_PROVIDER.test(decodedOnce(one)))
  if (param === undefined) return null
  const others = params.filter((one) => one !== param).map((one) => one.text)
  return { text: decodedOnce(param), outer: [`${location.host}${location.path}`, ...others] }
}
