export { FacetsAside } from './FacetsAside.tsx'
export { FacetsButton } from './FacetsButton.tsx'
