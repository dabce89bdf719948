import { useState } from 'react'
import type { Explanation } from '#lib/explanation'
import { lazyModule } from '#lib/lazy-module'
import { useVisit } from '#prefs'
import {
  type Query,
  type Search,
  type SearchScope,
  standingRefusals,
  type TypedAddress,
  type View,
  warningsOf,
  withoutSearch,
  withSearch,
} from '#query'
import { currentList, go, useList } from '#url'
import { useHasKey } from '../bar/useHasKey.ts'

const typedModule = lazyModule(() => import('./typed.ts'))

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
  /** What can be asked and is likely not meant. */
  readonly warning: Explanation | null
  /** Somebody turns to the box. */
  prepare(): void
  change(part: Partial<Search>): void
  restore(): void
  /** Opens what the text names, else asks for its words. */
  submit(): void
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

const warningOf = (query: Query, view: View): Explanation | null =>
  warningsOf(query, view).find(({ place }) => place.kind === 'search' && place.index === 0)?.explanation ?? null

type ReadTyped = typeof import('./typed.ts').readTyped

/** How a typed text is read; `null` until the code for it has come, which is fetched when the box gets the focus. */
function useReader() {
  const [read, setRead] = useState<ReadTyped | null>(null)
  const prepare = async (): Promise<ReadTyped | null> => {
    if (read !== null) return read
    const readTyped = (await typedModule.get())?.readTyped ?? null
    setRead(() => readTyped)
    return readTyped
  }
  return { read, prepare }
}

/** The text in the search box while it is typed. The query alone says what is asked. */
export function useSearchDraft(): SearchDraft {
  const { query, view } = useList()
  const hasKey = useHasKey()
  const [wasTried, setTried] = useState(false)
  const present = presentOf(query)
  const [kept, setKept] = useState<Draft | null>(null)
  const draft = kept && isSame(kept.of, present) ? kept.search : present
  const isChanged = !isSame(draft, present)
  const { read, prepare } = useReader()
  const typed = isChanged && read ? read(draft.words, query.source) : null
  const next = isChanged ? withFirstSearch(query, draft) : null
  const refused = next && refusalOf(next, view, hasKey)
  const apply = () => {
    setTried(true)
    if (refused !== null) return
    const list = currentList()
    if (list && isChanged) list.setQuery(withFirstSearch(list.query, draft))
    setKept(null)
  }
  const open = ({ address }: TypedAddress) => {
    useVisit.getState().actions.noteAddress(address)
    setKept(null)
    go(address)
  }
  return {
    draft,
    refusal: wasTried ? refused : null,
    warning: next && warningOf(next, view),
    typed,
    isChanged,
    prepare: () => void prepare(),
    change: (part) => {
      const changed = { ...draft, ...part }
      setKept({ of: present, search: part.scope ? withScope(changed, part.scope) : changed })
      setTried(false)
    },
    restore: () => setKept(null),
    submit: () => {
      if (typed) open(typed)
      else if (!isChanged || read) apply()
      else
        void prepare().then((readTyped) => {
          const named = readTyped?.(draft.words, query.source)
          if (named) open(named)
          else apply()
        })
    },
  }
}
