import type { EntityType } from '../model/entity-type.ts'
import type { Facet } from '../model/query.ts'
import { badParameter } from './address-problems.ts'
import { type Findings, keepUnread } from './problem.ts'
import { readGroupField } from './read-group.ts'

/** Stands for the sensible panels of the entity. No field has this name. */
const USUAL = 'usual'

/** Words after the field. */
const FOLDED = 'folded'
const FREE = 'free'

/** A rail longer than this helps nobody: what a hostile text adds is set aside. */
const MOST_FACETS = 60

const EXPECTED = `fields, each perhaps with :${FOLDED} or :${FREE}, or the word ${USUAL}`

/** Panels as `facets=` takes them: `type,language:folded`. */
export const formatFacets = (facets: readonly Facet[]): string =>
  facets.length === 0
    ? USUAL
    : facets
        .map(({ field, isFolded, isFree }) => [field, isFolded && FOLDED, isFree && FREE].filter(Boolean).join(':'))
        .join(',')

function readFacet(entity: EntityType, text: string, findings: Findings): readonly Facet[] {
  const [name = '', ...words] = text.split(':').map((word) => word.trim())
  if (!/^[\w.-]+$/.test(name) || words.some((word) => word !== FOLDED && word !== FREE)) {
    keepUnread(findings, 'parameter', { text: `facets=${text}`, explanation: badParameter(text, EXPECTED) })
    return []
  }
  const field = readGroupField(entity, name, findings)
  return [{ field, isFolded: words.includes(FOLDED), isFree: words.includes(FREE) }]
}

/** Reads the panels of the facet rail. Law: `readFacets` of what `formatFacets` wrote gives the same panels. */
export function readFacets(entity: EntityType, value: string | null, findings: Findings): readonly Facet[] | null {
  const parts = (value ?? '').split(',').map((part) => part.trim())
  const some = [...new Set(parts)].filter((part) => part !== '')
  if (some.length === 0) return null
  const facets = new Map<string, Facet>()
  for (const part of some.slice(0, MOST_FACETS).filter((one) => one !== USUAL))
    for (const facet of readFacet(entity, part, findings)) if (!facets.has(facet.field)) facets.set(facet.field, facet)
  const over = some.slice(MOST_FACETS).join(',')
  if (over !== '')
    keepUnread(findings, 'parameter', { text: `facets=${over}`, explanation: badParameter(over, EXPECTED) })
  return facets.size === 0 && !some.includes(USUAL) ? null : [...facets.values()]
}
