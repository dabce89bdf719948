import { lazyPart } from '#ui'

export { EntityPicker } from './EntityPicker.tsx'

const filterBar = lazyPart(async () => (await import('./bar/FilterBar.tsx')).FilterBar)
const searchBox = lazyPart(async () => (await import('./search/SearchBox.tsx')).SearchBox)

/**
 * The query as pills, and the search. Their code is fetched beside the first request: both say what the address already
 * holds, so the answer need not wait for them.
 */
export const FilterBar = filterBar.Part
export const SearchBox = searchBox.Part
filterBar.prefetch()
searchBox.prefetch()
