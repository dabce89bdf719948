import { formatAddress } from '../http/address.ts'
import type { Shown } from '../source.ts'
import { isSourceError } from '../source-error.ts'
import { type Ground, indexPath } from './ground.ts'
import { planGroups } from './group-plan.ts'
import { planList, type SearchPlan } from './list.ts'

/** Records of a list where the view does not say how many, and groups at once. */
const USUAL_PAGE = 25
const USUAL_TOP = 200

/** A text as one word of a command line. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`

function planOf({ query, view, part }: Shown, ground: Ground): SearchPlan {
  const { group } = view
  if (part === 'groups' && group !== null)
    return planGroups({ ...group, query, top: group.top ?? USUAL_TOP }, ground, null)
  const request = { query, sort: view.sort, cursor: null, pageSize: view.page?.size ?? USUAL_PAGE, select: view.select }
  return planList(request, ground, () => '1')
}

/**
 * The search behind a view as a command, for people to repeat. The login is not in it: whoever repeats it has their own.
 * '': the cluster cannot answer it.
 */
export function formatCall(shown: Shown, ground: () => Ground, base: string): string {
  try {
    const { index, body, preference } = planOf(shown, ground())
    const params = preference === null ? [] : [['preference', preference] as const]
    const address = formatAddress(base, `${index === null ? '' : indexPath(index)}/_search`, params)
    return `curl -X POST ${quoted(address)} -H 'Content-Type: application/json' -d ${quoted(JSON.stringify(body))}`
  } catch (error) {
    if (isSourceError(error)) return ''
    throw error
  }
}
