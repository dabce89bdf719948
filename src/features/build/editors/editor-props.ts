import type { Query } from '#query'
import type { Draft } from '../draft/draft.ts'
import type { Subject } from '../draft/subject.ts'

/** What every editor gets: a draft and the way to change it. `others`: the query without the clauses being edited. */
export interface EditorProps<D extends Draft> {
  readonly subject: Subject
  readonly draft: D
  onChange(draft: D): void
  readonly others: Query
}
