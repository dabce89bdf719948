/** Rows of categories drawn at first. */
export const DEFAULT_ROWS = 12

/** What a person can choose. */
export const ROW_STEPS = [5, DEFAULT_ROWS, 20, 50, 100] as const
