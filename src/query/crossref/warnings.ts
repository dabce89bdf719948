import { findField, findFilterField } from '../catalog/fields.ts'
import type { Query, View } from '../model/query.ts'
import type { Warning } from '../refusals/warnings.ts'
import { facetOf } from './facets.ts'
import { fewerGroups, operators } from './reasons.ts'

const HAS_GRAMMAR = /\b(?:AND|OR|NOT)\b|["*?]/

/** What can be sent and is likely not meant. */
export function ownWarnings({ entity, search, filter }: Query, { group }: View): readonly Warning[] {
  const field = group === null ? null : findField(entity, group.field)
  const facet = field === null ? null : facetOf(field.id)
  const isBeyond = facet !== null && (group?.top ?? 1) > facet.most
  return [
    ...(isBeyond
      ? [{ place: { kind: 'group' }, explanation: fewerGroups(field?.label ?? '', facet.most) } as const]
      : []),
    ...search.flatMap(({ words }, index): readonly Warning[] =>
      HAS_GRAMMAR.test(words) ? [{ place: { kind: 'search', index }, explanation: operators }] : [],
    ),
    ...filter.flatMap(({ field, match }, index): readonly Warning[] => {
      if (findFilterField(entity, field) === null)
        return [{ place: { kind: 'clause', index }, explanation: notInCatalog(field) }]
      const isOdd = match.kind === 'text' && match.queries.some((words) => HAS_GRAMMAR.test(words))
      return isOdd ? [{ place: { kind: 'clause', index }, explanation: operators }] : []
    }),
  ]
}

const notInCatalog = (name: string): Warning['explanation'] => ({
  what: `The filter “${name}” is not in our catalog.`,
  why: 'It may be new or mistyped. It is sent as it stands; Crossref refuses filters it does not know.',
  fix: 'Keep it if you know it, or remove it.',
})
