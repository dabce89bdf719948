export { LimitsButton } from './LimitsButton.tsx'
export { RequestsSection } from './RequestsSection.tsx'
