import { Suspense } from 'react'
import { useGroups } from '#data'
import type { Field, Grouping } from '#query'
import { lazyPart } from '#ui'
import { useList } from '#url'
import { Waiting } from './Waiting.tsx'

const { Part: Chart, prefetch } = lazyPart(async () => (await import('./Chart.tsx')).Chart)
// Its code is fetched beside the request, not after it.
prefetch()

/** Groups asked for in one request: it costs the same for ten as for two hundred, and the rest can be counted. */
const ASKED = 200

/** Asks for the groups of a field and draws them. */
export function AskedChart({ field, group }: { readonly field: Field; readonly group: Grouping }) {
  const { query } = useList()
  const answer = useGroups({ query, field: field.id, includeUnknown: field.kind !== 'boolean', top: ASKED })
  return (
    <Suspense fallback={<Waiting />}>
      <Chart field={field} group={group} answer={answer} />
    </Suspense>
  )
}
