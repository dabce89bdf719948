export { Results } from './Results.tsx'
export { ResultsHeader } from './ResultsHeader.tsx'
