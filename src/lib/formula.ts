/**
 * Signs with which a spreadsheet takes a text for a formula and runs it, full-width ones included. Rule: OWASP, CSV
 * Injection, as of 2026.
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

/** Whether a spreadsheet would run the text. */
export const isFormula = (text: string): boolean => FORMULA.test(text)

/** The text so that a spreadsheet shows it: an apostrophe before what it would run. */
export const guarded = (text: string): string => (isFormula(text) ? `'${text}` : text)
