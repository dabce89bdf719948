/** What went wrong, why, and what to do: in words for a person, each a full sentence. */
export interface Explanation {
  readonly what: string
  readonly why: string
  readonly fix: string
}
