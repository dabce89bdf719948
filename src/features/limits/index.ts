export { LimitsButton } from './LimitsButton.tsx'
