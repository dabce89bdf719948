/** Width below which table and chart are tabs. */
export const NARROW = '(max-width: 61.99em)'
