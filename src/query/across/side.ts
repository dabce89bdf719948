/** A value of a record: as it is shown, and the keys by which it equals another spelling of itself. */
export interface Item {
  readonly text: string
  /** Never empty. Two items are the same when they share a key. */
  readonly keys: readonly string[]
}

/** A thing that records say of themselves, by the name of its row. */
export const ASPECTS = [
  'doi',
  'title',
  'authors',
  'orcid',
  'published',
  'type',
  'container',
  'volume',
  'issue',
  'pages',
  'publisher',
  'issn',
  'license',
  'access',
  'citations',
  'references',
  'funders',
  'awards',
  'ror',
  'abstract',
  'language',
  'retracted',
  'updates',
] as const

/** See {@link ASPECTS}. */
export type Aspect = (typeof ASPECTS)[number]

/** What one record says, in the words of no provider. `[]`: it says nothing of it. */
export type Side = Readonly<Record<Aspect, readonly Item[]>>
