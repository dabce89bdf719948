import { type Query, standingRefusals, type View } from '#query'
import { SourceError } from '#sources'
import type { SourceHandle } from './source-context.ts'

/**
 * Holds back what the provider would refuse: nothing is sent. `part`: a list is not refused for its grouping, nor groups
 * for their order and columns.
 * @throws {SourceError} `bad-query` with the words of the first refusal that stands
 */
export function requireSendable({ hasKey }: SourceHandle, query: Query, view: View, part: 'list' | 'groups'): void {
  const asked: View = part === 'list' ? { ...view, group: null } : { ...view, sort: [], select: null, page: null }
  const [refusal] = standingRefusals(query, asked, hasKey)
  if (refusal) throw new SourceError('bad-query', refusal.explanation)
}
