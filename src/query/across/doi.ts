import { dig, textOf } from '../body/value.ts'
import type { Entity } from '../model/entity.ts'
import { isCrossref } from '../model/entity-type.ts'

/** The bare DOI of a work in lower case, as every provider compares it; `null`: it has none. */
export function doiOf({ type, body }: Entity): string | null {
  const written = textOf(dig(body, isCrossref(type) ? 'DOI' : 'doi')) ?? textOf(dig(body, 'ids.doi'))
  return /10\.\d{4,9}\/\S+/.exec(written ?? '')?.[0].toLowerCase() ?? null
}
