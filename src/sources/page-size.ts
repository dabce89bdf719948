import type { Can } from './source.ts'

/** Records a page at most, by what is asked of each; `select: null`: whole records, which some providers send slowly. */
export const largestPageOf = (
  { largestPage, largestWholePage = largestPage }: Can,
  select: readonly string[] | null,
): number => (select === null ? largestWholePage : largestPage)
