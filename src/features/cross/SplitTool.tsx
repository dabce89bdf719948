import { lazyPart } from '#ui'

/** The choice of a second field, fetched where groups are shown. Whoever shows it keeps its room until it comes. */
export const { Part: SplitTool } = lazyPart(async () => (await import('./SplitPicker.tsx')).SplitPicker)
