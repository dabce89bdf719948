export { AllGroupsButton } from './AllGroupsButton.tsx'
