/**
 * Topics by subfield id. A line reads `Name of the topic: term, term, term …`; the terms are what its works are about
 * and become keywords.
 */
export type ThemeTable = Readonly<Record<string, readonly string[]>>
