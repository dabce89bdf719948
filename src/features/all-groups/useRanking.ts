import { useMemo, useState } from 'react'
import type { GroupWalk } from '#data'
import type { Field, Group } from '#query'
import type { Groups } from '#sources'
import { type Ranking, rank } from './ranking.ts'

/** Pages of a walk between two rankings: sorting tens of thousands of groups anew with each page would stop the page. */
const RANKED_EVERY = 10

/** What a walk brought, as it was at the last step: while it walks a step is some pages, then each page. */
function useWalked({ status, pages, groups }: GroupWalk): readonly Group[] {
  const step = status === 'walking' ? `walking ${Math.floor(pages / RANKED_EVERY)}` : `${status} ${pages}`
  const [held, setHeld] = useState({ step, groups })
  if (held.step === step) return held.groups
  setHeld({ step, groups })
  return groups
}

/** The ranking of what came so far; `null` before the first answer. */
export function useRanking(field: Field, largest: Groups | null, walk: GroupWalk): Ranking | null {
  const walked = useWalked(walk)
  const hasEnded = walk.status === 'ended'
  return useMemo(
    () => (largest ? rank({ field, largest, walked, hasEnded }) : null),
    [field, largest, walked, hasEnded],
  )
}
