import type { Clause, FieldId } from '../model/clause.ts'
import type { EntityType } from '../model/entity-type.ts'
import type { Query, View } from '../model/query.ts'

/**
 * What becomes of a part of a query that is asked elsewhere. `same`: it means the same there; `near`: what comes nearest,
 * the note says how it differs; `left`: nothing there can say it, the note says why; `restored`: it had stayed behind, or
 * had been said otherwise, when the question left, and is back as it was.
 */
export type Fate = 'same' | 'near' | 'left' | 'restored'

/** A part of a query, to be put in words: a condition with the catalog it belongs to, or words as they are. */
export type Part =
  | { readonly kind: 'clause'; readonly entity: EntityType; readonly clause: Clause }
  | { readonly kind: 'words'; readonly text: string }

/** One part of a query on its way to another Source. `after`: what it is there, several conditions where it takes them. */
export interface AccountLine {
  readonly about: 'entity' | 'search' | 'condition' | 'sample' | 'view'
  readonly before: Part
  readonly after: readonly Part[]
  readonly fate: Fate
  readonly note: string | null
}

/** A question on its way to another Source: what it is there, and what became of each of its parts. */
export interface Account {
  readonly query: Query
  readonly view: View
  readonly lines: readonly AccountLine[]
}

/** A question as it left a catalog: as it was, and what was made of it. Returning, what did not change is as it was. */
export interface LeftQuestion {
  readonly query: Query
  readonly view: View
  readonly account: Account
}

/**
 * Identifiers of a record that both catalogs know: the ROR id of an institution, ISSNs of a journal, the ORCID iD of a
 * person, a funder's number; of a funder of Crossref's its ids in the other catalog. `[]`: it has none; `null`: not known.
 */
export type KnownIds = (entity: EntityType, id: string) => readonly string[] | null

/** What an account is made with. */
export interface AccountOptions {
  readonly known?: KnownIds
  readonly left?: LeftQuestion | null
}

/** How groups of the other catalog stand beside those of this one: by which field they are had, and as what they are told. */
export interface Alignment {
  readonly field: FieldId
  /** A key of theirs as this catalog writes it. Several of theirs may be one here. */
  toKey(key: string): string
  /** The name of a key of this catalog; `label` where it has none. */
  toLabel(key: string, label: string): string
}
