import { StrictMode, startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { keepShell } from './shell/keep-shell.ts'

/** Draws the application into its root element. */
export function mount(): void {
  const root = document.getElementById('root')
  if (!root) throw new Error('The page lacks its root element')
  // As a transition the first drawing is done in slices: it does not block the page on a slow processor.
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    ),
  )
  keepShell()
}
