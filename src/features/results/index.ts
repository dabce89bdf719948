import { lazyPart } from '#ui'

const table = lazyPart(async () => (await import('./Results.tsx')).Results)

/**
 * The table of the list. Its code is fetched beside the first request, which the header sends: it is there before the
 * answer, and the page starts without waiting for it.
 */
export const Results = table.Part
table.prefetch()

export { ResultsHeader } from './ResultsHeader.tsx'
