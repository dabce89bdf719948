import { lazy } from 'react'

const loadResults = async () => ({ default: (await import('./Results.tsx')).Results })

/**
 * The table of the list. Its code is fetched beside the first request, which the header sends: it is there before the
 * answer, and the page starts without waiting for it.
 */
export const Results = lazy(loadResults)
void loadResults()

export { ResultsHeader } from './ResultsHeader.tsx'
