export { KeptNotices } from './KeptNotices.tsx'
export { OfferedParts } from './OfferedParts.tsx'
export { SettingsButton } from './SettingsButton.tsx'
export { ThemeButton } from './ThemeButton.tsx'
