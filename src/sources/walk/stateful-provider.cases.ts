import type { Entity } from '#query'
import { type Can, type Page, type Source, SourceError, type SourceErrorKind, toCursor } from '#sources'

/** What goes wrong with one call: it fails before or after the server moved on, or the walk is gone. */
export type StatefulTrouble =
  | { readonly kind: 'fails'; readonly as: SourceErrorKind; readonly hasMoved: boolean }
  | { readonly kind: 'gone' }

const fail = (kind: SourceErrorKind): SourceError => new SourceError(kind, { what: 'No.', why: 'So.', fix: 'Go.' })

const toEntity = (id: string): Entity => ({ type: 'works', id, label: id, body: { id } })

/**
 * A provider that holds the place of each walk itself: its mark never changes, asking is advancing. Each walk has an
 * order of its own, as replicas do. Counts calls, and how many were under way at once.
 */
export function createStatefulProvider(ids: readonly string[], troubleOf: (call: number) => StatefulTrouble | null) {
  const walks = new Map<string, { readonly order: readonly string[]; place: number }>()
  const counter = { calls: 0, inFlight: 0, mostInFlight: 0 }
  const can = { cursor: 'stateful', largestPage: 1_000, rate: { perSecond: 5, inFlight: 1 } } as unknown as Can
  const list: Source['list'] = async ({ cursor, pageSize }) => {
    counter.calls += 1
    const trouble = troubleOf(counter.calls)
    counter.inFlight += 1
    counter.mostInFlight = Math.max(counter.mostInFlight, counter.inFlight)
    await new Promise((resolve) => setImmediate(resolve))
    counter.inFlight -= 1
    if (trouble?.kind === 'gone') walks.clear()
    if (trouble?.kind === 'fails' && !trouble.hasMoved) throw fail(trouble.as)
    const name = cursor ?? `walk ${walks.size + counter.calls}`
    if (cursor === null) walks.set(name, { order: shuffledNear(ids, counter.calls), place: 0 })
    const walk = walks.get(name)
    if (!walk) throw fail('expired-cursor')
    const page = walk.order.slice(walk.place, walk.place + pageSize)
    walk.place += pageSize
    if (trouble?.kind === 'fails') throw fail(trouble.as)
    return toPage(page, page.length < pageSize ? null : name, ids.length)
  }
  return { source: { id: 'crossref', label: 'Stateful', can, list } as unknown as Source, counter }
}

const toPage = (ids: readonly string[], next: string | null, count: number): Page => ({
  entities: ids.map(toEntity),
  next: next === null ? null : toCursor(next),
  total: { kind: 'exact', count },
  info: { receivedAt: 0, tookMs: 1, credits: null },
})

/** In every other walk neighbours change places. */
const shuffledNear = (ids: readonly string[], turn: number): readonly string[] =>
  turn % 2 === 0 ? ids.map((id, index) => ids[index % 2 === 0 ? index + 1 : index - 1] ?? id) : ids
