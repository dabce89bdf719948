import { formatCount } from '#lib/count'
import type { AnswerInfo, ListRequest, Page, RequestOptions } from '../source.ts'
import { isSourceError } from '../source-error.ts'
import type { Ground } from './ground.ts'
import { inPoint, type ListPlan, readPage, type SearchPlan } from './list.ts'
import type { Point, PointRequest, PointsInTime } from './points.ts'
import { LOST_POINT } from './refusals.ts'
import type { WireAnswer } from './wire.ts'

/** An answer, checked. */
export interface Found {
  readonly wire: WireAnswer
  readonly info: AnswerInfo
}

/** What it takes to ask for a page. */
export interface Asking {
  readonly request: ListRequest
  readonly plan: ListPlan
  readonly ground: Ground
  readonly points: PointsInTime
  readonly options: RequestOptions
  search(plan: SearchPlan): Promise<Found>
}

/** What was found, in which state of the index (`null`: in whatever is there), and whether the one before was lost. */
interface Asked {
  readonly found: Found
  readonly point: Point | null
  readonly hasLost: boolean
}

/**
 * A page of a list. From the second page on, and in exports from the first, pages are read in one state of the index:
 * most lists are only looked at, and a state for each would be held for nothing. A state that was lost is replaced by the
 * present one, from the same sort values on, and the page says so. @throws {SourceError}
 */
export async function askPage(asking: Asking): Promise<Page> {
  const { request, plan, ground, points, options } = asking
  const isShared = options.lane === 'export'
  const isFrozen = plan.size > 0 && (plan.mark !== null || isShared)
  const wanted = { walk: plan.walk, index: ground.index, isShared, preference: plan.preference }
  const first = isFrozen ? await points.of(wanted, options) : null
  const asked = first === null ? await plainly(asking) : await within(first, wanted, asking)
  const { found, point } = asked
  const page = readPage(found, request, plan)
  if (point !== null) {
    points.renew(point, plan.walk, found.wire.pointId)
    if (page.next === null) points.end(point, plan.walk)
  }
  const caveat = [found.wire.caveat, driftOf(asked, plan)].filter((one) => one !== null).join(' ')
  return caveat === '' ? page : { ...page, info: { ...page.info, caveat } }
}

const plainly = async ({ plan, search }: Asking): Promise<Asked> => ({
  found: await search(plan),
  point: null,
  hasLost: false,
})

/** In a state; where that was lost, in the present one; where nobody may search in states, without. */
async function within(point: Point, wanted: PointRequest, asking: Asking): Promise<Asked> {
  const { plan, points, options, search } = asking
  try {
    const found = await search(inPoint(plan, point))
    if (!found.wire.hasLostPoint) return { found, point, hasLost: false }
  } catch (error) {
    if (point.isNew && isRefused(error)) {
      const plain = await plainly(asking)
      // Without a state it is answered: it is the state that the cluster does not want.
      points.forbid()
      return plain
    }
    if (!isLost(error)) throw error
  }
  points.lose(point)
  const hasLost = !point.isNew
  const other = await points.of(wanted, options)
  if (other === null) return { ...(await plainly(asking)), hasLost }
  return { found: await search(inPoint(plan, other)), point: other, hasLost }
}

const isLost = (error: unknown): boolean => isSourceError(error) && error.explanation === LOST_POINT

/** Neither load nor time: the cluster, or a proxy before it, lets nobody search in this way. */
const isRefused = (error: unknown): boolean =>
  isSourceError(error) && ['bad-query', 'offline', 'bad-answer'].includes(error.kind)

/** What changes of the index may have done to a list that is read on in another state than it was begun in. */
function driftOf({ found, point, hasLost }: Asked, { mark }: ListPlan): string | null {
  if (mark === null) return null
  // What is read in a known state is not counted again: its total says nothing new.
  const now = hasLost || point?.isNew === true ? (found.wire.total?.count ?? null) : null
  const isSame = now === null || mark.total === null ? null : now === mark.total
  if (!hasLost && isSame !== false) return null
  const why = hasLost
    ? 'The cluster has forgotten the state this list was read in.'
    : 'The index has changed meanwhile.'
  return `${why} ${countWords(mark.total, now)} may be missing here, or come twice.`
}

function countWords(before: number | null, now: number | null): string {
  if (before === null || now === null) return 'Records'
  if (before === now) return 'As many match as before, but some'
  return `It had ${formatCount(before)} records for it then and has ${formatCount(now)} now. Some`
}
