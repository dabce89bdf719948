import { entityInfo, formatCount } from '#query'
import type { Holding } from './access.ts'

/** What a cluster was found to hold, in one sentence; nothing when it was not asked yet. */
export function holdingWords(holding: Holding | null): string {
  if (holding === null) return ''
  const { server, indices } = holding
  if (indices.length === 0) return `Connected to ${server}, but no index has one of these names.`
  const names = indices.map(
    ({ entity, fields }) => `${entityInfo(entity).label.toLowerCase()} (${formatCount(fields)} fields)`,
  )
  return `Connected to ${server}: ${names.join(', ')}.`
}
