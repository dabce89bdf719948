export { PasteButton } from './PasteButton.tsx'
export { PasteNotice } from './PasteNotice.tsx'
export { ShareButton } from './ShareButton.tsx'
export { usePasteAnywhere } from './usePasteAnywhere.ts'
