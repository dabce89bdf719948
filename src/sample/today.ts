/**
 * The day the sample was "taken", `yyyy-mm-dd`: its running year is partial, and a few of its dates lie behind it.
 * Fixed, so that the sample is the same whenever it is made.
 */
export const TODAY = '2026-10-01'

/** The running year of the sample. */
export const THIS_YEAR = 2026
