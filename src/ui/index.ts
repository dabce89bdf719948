export { CopyButton } from './CopyButton.tsx'
export { ErrorPanel } from './ErrorPanel.tsx'
export { Runs, type TextRun } from './Runs.tsx'
