import { useEffect, useState } from 'react'
import { type SourceHandle, useCounted } from '#data'
import type { Query } from '#query'
import { isSourceError, planWalk, type SourceError, type WalkPlan } from '#sources'
import { useList } from '#url'
import { lessBy, type Scope } from './scope.ts'

/** The plan of an export: made when the dialog opens, since it shows the price. */
export type Planning =
  | { readonly status: 'planning' }
  | { readonly status: 'planned'; readonly plan: WalkPlan }
  | { readonly status: 'failed'; readonly error: SourceError; retry(): void }

const PLANNING = { status: 'planning' } as const

/** What was made of one question. */
interface Answered {
  readonly query: Query
  readonly attempt: number
  readonly outcome: WalkPlan | SourceError
}

/** The plan made last, by what it was made for: windows of time cost dozens of requests, and the dialog opens again. */
let kept: { readonly key: string; readonly at: number; readonly plan: WalkPlan } | null = null

const KEPT_MS = 600_000

async function planOnce(key: string, make: () => Promise<WalkPlan>): Promise<WalkPlan> {
  if (kept?.key === key && Date.now() - kept.at < KEPT_MS) return kept.plan
  const plan = await make()
  kept = { key, at: Date.now(), plan }
  return plan
}

/** How the records of a scope would be walked. The total is the one the page shows: it is not asked for again. */
export function usePlan(scope: Scope, { source, scope: server }: SourceHandle): Planning {
  const { query, view } = useList()
  const results = useCounted(query, view)
  const isKnown = results.status !== 'loading' || results.error !== null
  const total = results.total.kind === 'unknown' ? null : results.total.count
  const asked = scope.kind === 'all-but' ? scope.query : query
  const left = scope.kind === 'all-but' ? scope.left : 0
  const known = scope.kind === 'ticked' || scope.kind === 'drawn' ? scope.plan : null
  const [answered, setAnswered] = useState<Answered | null>(null)
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the total is a new object with each render: its count says when it is another
  useEffect(() => {
    if (!isKnown || known) return
    const stop = new AbortController()
    const request = { source, query: asked, total: lessBy(results.total, left), pageSize: source.can.largestPage }
    const options = { lane: 'person', why: 'plan of the export', signal: stop.signal } as const
    planOnce(JSON.stringify([server, asked, request.total]), () => planWalk(request, options))
      .then((outcome) => setAnswered({ query: asked, attempt, outcome }))
      .catch((error: unknown) => {
        if (isSourceError(error)) setAnswered({ query: asked, attempt, outcome: error })
        else if (!stop.signal.aborted) throw error
      })
    return () => stop.abort()
  }, [source, server, asked, left, isKnown, total, known, attempt])
  if (known) return { status: 'planned', plan: known }
  if (answered?.query !== asked || answered.attempt !== attempt) return PLANNING
  const { outcome } = answered
  if (isSourceError(outcome)) return { status: 'failed', error: outcome, retry: () => setAttempt(attempt + 1) }
  return { status: 'planned', plan: outcome }
}
