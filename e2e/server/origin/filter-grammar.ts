/** A clause as it stands in the text: nothing is checked yet. `key` has its hyphens turned into underscores. */
export interface RawClause {
  readonly key: string
  readonly value: string
}

/** Cuts a filter at commas outside double quotes. Quotes toggle, nothing escapes; empty parts are skipped. */
export function splitFilter(text: string): readonly string[] {
  const parts: string[] = []
  let part = ''
  let isQuoted = false
  for (const char of text) {
    if (char === '"') isQuoted = !isQuoted
    if (char === ',' && !isQuoted) {
      if (part) parts.push(part)
      part = ''
    } else part += char
  }
  if (part) parts.push(part)
  return parts
}

/** Cuts one part at its first colon; `null` when there is none. */
export function readClause(part: string): RawClause | null {
  const colon = part.indexOf(':')
  if (colon < 0) return null
  return { key: part.slice(0, colon).trim().replaceAll('-', '_'), value: part.slice(colon + 1) }
}

/** A value of the grammar, by the rules' order: `|` first, then `!`, then blanks. */
export type RawValue =
  | { readonly kind: 'one'; readonly text: string; readonly isNegated: boolean }
  | { readonly kind: 'or'; readonly parts: readonly string[]; readonly isNegated: boolean }
  | { readonly kind: 'and'; readonly parts: readonly { readonly text: string; readonly isNegated: boolean }[] }

const isWhollyQuoted = (text: string): boolean => /^"[^"]*"$/.test(text)
const unquote = (text: string): string => (isWhollyQuoted(text) ? text.slice(1, -1) : text)

const negatable = (text: string): { text: string; isNegated: boolean } =>
  text.startsWith('!') ? { text: text.slice(1), isNegated: true } : { text, isNegated: false }

/**
 * The shape of a value. `splitsAtBlanks`: the field knows AND inside one value (not numbers, booleans, search).
 * Quotes protect blanks of a single value only: not in an OR list, not after `!`. Rule: reference § 4.1 to 4.4.
 */
export function readValue(value: string, splitsAtBlanks: boolean): RawValue {
  if (value.includes('|')) {
    const { text, isNegated } = negatable(value)
    return { kind: 'or', parts: text.split('|'), isNegated }
  }
  if (isWhollyQuoted(value)) return { kind: 'one', text: unquote(value), isNegated: false }
  if (splitsAtBlanks && value.trim().includes(' ')) {
    return { kind: 'and', parts: value.trim().split(/ +/).map(negatable) }
  }
  return { kind: 'one', ...negatable(value) }
}
