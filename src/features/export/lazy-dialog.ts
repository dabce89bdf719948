import { lazyPart } from '#ui'

/** The dialog of exports, loaded when somebody is about to open it. */
export const { Part: ExportDialog, prefetch } = lazyPart(async () => (await import('./ExportDialog.tsx')).ExportDialog)
