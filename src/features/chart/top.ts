/** Groups drawn at first. */
export const DEFAULT_TOP = 12

const STEPS = [DEFAULT_TOP, 25, 50, 100, 200]

/** The next larger number of groups; the largest is what one request gives. */
export const nextTop = (top: number): number => STEPS.find((step) => step > top) ?? 200
