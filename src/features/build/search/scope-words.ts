import { type EntityType, entityInfo, isCrossref, type Search, type SearchScope } from '#query'

/** What a scope reaches, in words. `default` is another thing for works than for the rest (reference § 5.1). */
export function scopeLabel(entity: EntityType, scope: SearchScope): string {
  switch (scope) {
    case 'default':
      if (isCrossref(entity)) return entity === 'crossref-works' ? 'Whole records: titles, names, years' : 'Name'
      return entity === 'works' ? 'Title, abstract, full text' : 'Name and description'
    case 'title':
      return 'Title'
    case 'title_and_abstract':
      return 'Title and abstract'
    case 'semantic':
      return 'By meaning'
  }
}

/** A search said as a pill: "Title contains", "By meaning". */
export function searchVerb({ scope, exact }: Search): string {
  if (scope === 'semantic') return 'is like'
  return exact ? 'contains exactly' : 'contains'
}

/** The scopes an entity is searched in; a scope a link brought along is among them. */
export function scopesOf(entity: EntityType, present: SearchScope): readonly SearchScope[] {
  const { searchScopes } = entityInfo(entity)
  return searchScopes.includes(present) ? searchScopes : [...searchScopes, present]
}
