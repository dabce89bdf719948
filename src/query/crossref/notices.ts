import type { JsonObject } from '#lib/json'
import { dig, listOf, textOf } from '../body/value.ts'
import { findEntry } from '../catalog/vocabulary.ts'
import type { CrossrefEntity } from '../model/entity-type.ts'
import type { RecordLink, RecordNotice } from '../record/parts.ts'
import { safeHref } from '../text/href.ts'

/** Updates that take a work back. Rule: reference crossref-catalog `updateTypes`. */
const TAKEN_BACK: ReadonlySet<string> = new Set(['retraction', 'partial_retraction', 'withdrawal', 'removal'])

const wordOf = (type: string): string => (findEntry('crossref-update-types', type)?.label ?? type).toLowerCase()

/** The kinds of notices about a work, as Crossref calls them. */
const noticesAbout = (body: JsonObject): readonly string[] =>
  listOf(dig(body, 'updated-by')).flatMap((one) => textOf(dig(one, 'type')) ?? [])

/** Whether a notice takes a work back: a retraction, a withdrawal, a removal. */
export const isTakenBack = (body: JsonObject): boolean => noticesAbout(body).some((type) => TAKEN_BACK.has(type))

/** What a reader must know before anything else, most pressing first. */
export function readNotices(body: JsonObject): readonly RecordNotice[] {
  const by = noticesAbout(body)
  const taken = by.filter((type) => TAKEN_BACK.has(type))
  const others = [...new Set(by.filter((type) => !TAKEN_BACK.has(type)).map(wordOf))]
  const own = listOf(dig(body, 'update-to')).flatMap((one) => textOf(dig(one, 'type')) ?? [])
  return [
    ...(taken.length === 0
      ? []
      : [{ kind: 'retracted', text: `There is a notice of ${wordOf(taken[0] ?? '')} for this work.` } as const]),
    ...(others.length === 0
      ? []
      : [{ kind: 'updated', text: `This work has been updated: ${others.join(', ')}.` } as const]),
    ...(own.length === 0
      ? []
      : [{ kind: 'updated', text: `This is itself a notice about another work: ${wordOf(own[0] ?? '')}.` } as const]),
  ]
}

/** The ways out of a record: each address once. */
export function readLinks(entity: CrossrefEntity, id: string, body: JsonObject): readonly RecordLink[] {
  const doi = entity === 'crossref-works' ? safeHref(`https://doi.org/${id}`) : null
  const ways: readonly (readonly [RecordLink['kind'], string, string | null])[] = [
    ['doi', 'DOI', doi],
    ['landing', 'Publisher’s page', safeHref(dig(body, 'resource.primary.URL'))],
    ['website', 'Registry', safeHref(dig(body, 'uri'))],
    ['website', 'Text of the license', entity === 'crossref-licenses' ? safeHref(id) : null],
  ]
  const links = new Map<string, RecordLink>()
  for (const [kind, label, href] of ways) if (href !== null && !links.has(href)) links.set(href, { kind, label, href })
  return [...links.values()]
}
