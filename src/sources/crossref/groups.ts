import { canonicalValue, type Field, findField, type Group, shortId, vocabulary } from '#query'
import { facetOf, toCrossrefGroupParams } from '#query/crossref'
import { ERROR_TEXTS } from '../error-texts.ts'
import type { Params } from '../http/address.ts'
import type { HttpAnswer } from '../http/http.ts'
import type { GroupRequest, Groups } from '../source.ts'
import { SourceError } from '../source-error.ts'
import { readFacet, readList, WHO, type WireValue } from './wire.ts'

/** How groups are asked for. `most`: values Crossref gives of this facet. */
export interface GroupPlan {
  readonly request: GroupRequest
  readonly field: Field | null
  readonly facet: string
  readonly top: number
  readonly params: Params
}

/** @throws {SourceError} `unsupported` */
export function planGroups(request: GroupRequest): GroupPlan {
  const { query, top } = request
  const field = findField(query.entity, request.field)
  const facet = facetOf(field?.id ?? request.field)
  if (facet === null || request.cursor !== undefined || request.named !== undefined)
    throw new SourceError('unsupported', ERROR_TEXTS.noGroups(WHO))
  const asked = Math.min(top, facet.most)
  const params = toCrossrefGroupParams({ ...query, sample: null }, { field: request.field, top: asked })
  return { request, field, facet: facet.name, top: asked, params }
}

/** Labels in place of ids (types), addresses around identifiers: the value as a clause has it. */
function keyOf(key: string, field: Field | null): string {
  if (field === null) return key
  return field.refersTo[0] === undefined ? canonicalValue(field, key) : shortId(field.refersTo[0], key)
}

function labelOf(key: string, raw: string, field: Field | null): string {
  const list = field?.values ?? field?.refersTo[0]
  const entry = list === undefined || list === null ? undefined : vocabulary(list)?.find(({ id }) => id === key)
  return entry?.label ?? (/^https?:\/\//.test(raw) && field?.id !== 'license.url' ? key : raw)
}

const toGroup = ({ key: raw, count }: WireValue, field: Field | null): Group => {
  const key = keyOf(raw, field)
  return { key, label: labelOf(key, raw, field), count }
}

/** Keys that differ only in what was stripped (http and https) are one group. */
function merged(groups: readonly Group[]): readonly Group[] {
  const byKey = new Map<string | null, Group>()
  for (const group of groups) {
    const known = byKey.get(group.key)
    byKey.set(group.key, known === undefined ? group : { ...known, count: known.count + group.count })
  }
  return [...byKey.values()].sort((a, b) => b.count - a.count)
}

/**
 * Groups out of their answer: the largest, no more pages, none for records without a value. All of them are there when
 * fewer came than were asked for. @throws {SourceError} `bad-answer`
 */
export function readGroups(answer: HttpAnswer, { facet, field, top }: GroupPlan): Groups {
  const values = readFacet(answer, facet)
  const { total } = readList(answer)
  return {
    groups: merged(values.map((value) => toGroup(value, field))),
    next: null,
    total: total === null ? { kind: 'unknown' } : { kind: 'exact', count: total },
    isComplete: values.length < top,
    info: answer.info,
  }
}
