import { useSyncExternalStore } from 'react'
import type { ExportRun } from './export-run.ts'

/** The export of this page: it goes on while its window is closed and other lists are looked at. */
let current: ExportRun | null = null
let release: () => void = () => undefined
const listeners = new Set<() => void>()

const tell = (): void => {
  for (const listener of listeners) listener()
}

/** Puts an export on the shelf in place of the one before. `whenGone` is called when it is taken away. */
export function shelve(run: ExportRun, whenGone: () => void): void {
  release()
  const stopFollowing = run.subscribe(tell)
  current = run
  release = () => {
    stopFollowing()
    whenGone()
  }
  tell()
}

/** Takes the export away. */
export function clearShelf(): void {
  release()
  release = () => undefined
  current = null
  tell()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** The export on the shelf, and its state as it goes; `null`: there is none. */
export const useShelf = (): ExportRun | null => useSyncExternalStore(subscribe, () => current)

/** A word on the export on the shelf for the button that opens it: "43 %"; `null`: there is none. */
export const useShelfWords = (): string | null => useSyncExternalStore(subscribe, () => current && wordsOf(current))

function wordsOf(run: ExportRun): string {
  const { phase, check } = run.getState()
  if (phase === 'running' && check.expected.kind !== 'unknown')
    return `${Math.floor((100 * check.got) / Math.max(1, check.expected.count))} %`
  return phase === 'running' ? 'running' : phase === 'unsaved' ? 'not saved' : phase === 'saving' ? 'saving' : phase
}
