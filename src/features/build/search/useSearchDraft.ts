import { useMemo, useState } from 'react'
import type { Explanation } from '#lib/explanation'
import {
  type Query,
  readTyped,
  type Search,
  type SearchScope,
  standingRefusals,
  type TypedAddress,
  type View,
  withoutSearch,
  withSearch,
} from '#query'
import { currentList, useList } from '#url'
import { useHasKey } from '../bar/useHasKey.ts'

const EMPTY: Search = { scope: 'default', exact: false, words: '' }

/** The search that the box stands for: the first of the query. Others are pills. */
const presentOf = (query: Query): Search => query.search[0] ?? EMPTY

/** The query with another search in the place of the first; empty words take it away. */
export function withFirstSearch(query: Query, search: Search): Query {
  const [first] = query.search
  return withSearch(first ? withoutSearch(query, first.scope) : query, search)
}

const isSame = (a: Search, b: Search): boolean => a.scope === b.scope && a.exact === b.exact && a.words === b.words

interface Draft {
  /** What stood in the query when the typing began: when that changes (Back, a link), the draft is void. */
  readonly of: Search
  readonly search: Search
}

interface SearchDraft {
  readonly draft: Search
  /** What the text opens, when it is no search. */
  readonly typed: TypedAddress | null
  readonly isChanged: boolean
  /** Why it would be refused; said once the person tried to ask it. */
  readonly refusal: Explanation | null
  change(part: Partial<Search>): void
  restore(): void
  apply(): void
}

/** What a scope cannot do is left behind when it is chosen. */
const withScope = (search: Search, scope: SearchScope): Search => ({
  ...search,
  scope,
  exact: scope === 'semantic' ? false : search.exact,
})

/** Why the searches of a query would be refused: the first reason. */
function refusalOf(query: Query, view: View, hasKey: boolean): Explanation | null {
  const refused = standingRefusals(query, view, hasKey).find(({ place }) => place.kind === 'search')
  return refused?.explanation ?? null
}

/** The text in the search box while it is typed. The query alone says what is asked. */
export function useSearchDraft(): SearchDraft {
  const { query, view } = useList()
  const hasKey = useHasKey()
  const [wasTried, setTried] = useState(false)
  const present = presentOf(query)
  const [kept, setKept] = useState<Draft | null>(null)
  const draft = kept && isSame(kept.of, present) ? kept.search : present
  const typed = useMemo(() => readTyped(draft.words, query.source), [draft.words, query.source])
  const refused = refusalOf(withFirstSearch(query, draft), view, hasKey)
  return {
    draft,
    refusal: wasTried && !isSame(draft, present) ? refused : null,
    typed: isSame(draft, present) ? null : typed,
    isChanged: !isSame(draft, present),
    change: (part) => {
      const changed = { ...draft, ...part }
      setKept({ of: present, search: part.scope ? withScope(changed, part.scope) : changed })
      setTried(false)
    },
    restore: () => setKept(null),
    apply: () => {
      setTried(true)
      if (refused !== null) return
      const list = currentList()
      if (list && !isSame(draft, present)) list.setQuery(withFirstSearch(list.query, draft))
      setKept(null)
    },
  }
}
