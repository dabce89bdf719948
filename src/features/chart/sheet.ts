import type { FieldId, GroupRow, Query } from '#query'
import type { Draw } from './picture/svg.ts'

/** What a chart leaves behind when it is saved, read aloud or repeated elsewhere. */
export interface Sheet {
  /** "Works by language". */
  readonly title: string
  /** The set its figures are of, and the field they are grouped by. */
  readonly query: Query
  readonly field: FieldId
  /** Its part of a file name: "language". */
  readonly name: string
  /** What the picture shows, for those who do not see it. */
  readonly alt: string
  /** What is said in the picture, sums last. */
  readonly notes: readonly string[]
  /** When the figures were received, ms since the epoch. */
  readonly receivedAt: number
  /** The API calls its figures came by. */
  readonly calls: readonly string[]
  csv(): string
  /** The figures for other kinds of files. */
  rows(): readonly GroupRow[]
  /** What is drawn, one below the other. Its code comes when it is wanted. */
  draws(): Promise<readonly Draw[]>
}
