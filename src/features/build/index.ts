export { FilterBar } from './bar/FilterBar.tsx'
export { EntityPicker } from './EntityPicker.tsx'
export { SearchBox } from './search/SearchBox.tsx'
