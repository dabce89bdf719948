import { entityInfo } from '../catalog/entities.ts'
import { type EntityType, isCrossref } from '../model/entity-type.ts'
import { SEARCH_SCOPES, type Search } from '../model/query.ts'
import { barInSearch, notInSearch, scopeElsewhere, scopeTwice } from './address-problems.ts'
import type { Params } from './params.ts'
import { type Findings, keepUnread, warn } from './problem.ts'

const nameOf = (scope: Search['scope'], exact: boolean): string =>
  `search${scope === 'default' ? '' : `.${scope}`}${exact ? '.exact' : ''}`

const FORMS: readonly (readonly [string, Omit<Search, 'words'>])[] = SEARCH_SCOPES.flatMap((scope) =>
  [false, true]
    .filter((exact) => !(exact && scope === 'semantic'))
    .map((exact) => [nameOf(scope, exact), { scope, exact }] as const),
)

function check(entity: EntityType, search: Search, findings: Findings): void {
  // Crossref takes a bag of words and drops punctuation: no sign means anything there.
  if (isCrossref(entity)) return
  const text = `${nameOf(search.scope, search.exact)}=${search.words}`
  if (search.words.includes('|')) warn(findings, 'search', { text, explanation: barInSearch(text) })
  if (/(?:^|\s)!/.test(search.words)) warn(findings, 'search', { text, explanation: notInSearch(text) })
  const isNarrow = search.scope !== 'default' && !entityInfo(entity).searchScopes.includes(search.scope)
  if (isNarrow) warn(findings, 'search', { text, explanation: scopeElsewhere(text) })
}

/** Takes the searches out of the parameters. At most one of a scope: a second one is set aside. */
export function readSearches(entity: EntityType, params: Params, findings: Findings): readonly Search[] {
  const searches: Search[] = []
  for (const [name, form] of FORMS) {
    const words = params.get(name)
    params.delete(name)
    if (words === undefined || words === '""') continue
    const search: Search = { scope: form.scope, exact: form.exact, words }
    if (searches.some((one) => one.scope === form.scope)) {
      const text = `${name}=${words}`
      keepUnread(findings, 'search', { text, explanation: scopeTwice(text) })
    } else {
      check(entity, search, findings)
      searches.push(search)
    }
  }
  return searches
}
