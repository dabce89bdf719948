import type { FieldId } from '../model/clause.ts'
import type { EntityType } from '../model/entity-type.ts'
import type { Run } from '../text/markup.ts'

/** The clause a value stands for: records of `entity` whose `field` is `key`. `label` names it for a person. */
export interface RecordFilter {
  readonly entity: EntityType
  readonly field: FieldId
  readonly key: string
  readonly label: string
}

/** One value of a record. */
export interface RecordValue {
  readonly text: string
  /** The text with its styles. */
  readonly runs: readonly Run[]
  /** An address outside that may be followed. */
  readonly href: string | null
  /** The record it names. */
  readonly open: { readonly entity: EntityType; readonly id: string } | null
  /** What it can be filtered by; `null` where the provider has no such filter. */
  readonly filter: RecordFilter | null
}

/** A line: its name and its values. `more`: how many values are left out here. */
export interface RecordFact {
  /** The column or part it is made of: stable, for keys and tests. */
  readonly id: string
  readonly label: string
  readonly values: readonly RecordValue[]
  readonly more: number
}

/** Facts under a heading; never empty. */
export interface RecordSection {
  readonly id: string
  readonly title: string
  readonly facts: readonly RecordFact[]
}

/** An author of a work, with where they were. */
export interface RecordPerson {
  readonly name: RecordValue
  readonly orcid: RecordValue | null
  readonly isCorresponding: boolean
  readonly institutions: readonly RecordValue[]
  readonly countries: readonly RecordValue[]
  /** Affiliations as printed. */
  readonly printed: readonly string[]
}

/** All authors the record names. `isCut`: the work has more, and this answer does not name them. */
export interface RecordPeople {
  readonly list: readonly RecordPerson[]
  readonly isCut: boolean
}

/** What a reader must know before anything else. */
export interface RecordNotice {
  readonly kind: 'retracted' | 'updated' | 'paratext' | 'expansion' | 'authors-cut' | 'deleted' | 'frozen'
  readonly text: string
}

/** A way out: DOI, open copy, website. */
export interface RecordLink {
  readonly kind: 'doi' | 'landing' | 'open' | 'pdf' | 'website' | 'wikipedia' | 'provider'
  readonly label: string
  readonly href: string
}

/** One year of a record's counts; `null`: the provider does not count this for the kind. Gaps are filled with zeros. */
export interface RecordYear {
  readonly year: number
  readonly works: number | null
  readonly citedBy: number | null
}

/** Everything the drawer shows of a record, in its order. Parts that the record lacks are empty or `null`. */
export interface RecordParts {
  readonly entity: EntityType
  readonly id: string
  readonly title: readonly Run[]
  readonly titleText: string
  /** "Article", "Institution". */
  readonly kind: string
  readonly notices: readonly RecordNotice[]
  /** The few facts under the title. */
  readonly summary: readonly RecordFact[]
  readonly links: readonly RecordLink[]
  /** The works of this record, where it is not a work itself. */
  readonly works: RecordFilter | null
  readonly people: RecordPeople | null
  /** Abstract or description. */
  readonly text: { readonly title: string; readonly runs: readonly Run[] } | null
  readonly sections: readonly RecordSection[]
  readonly years: readonly RecordYear[]
}
