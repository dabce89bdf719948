import type { NonEmpty } from '#lib/non-empty'

/**
 * A search text, read. Words and phrases hold tokens as `tokensOf` makes them. `phrase`: the tokens one after the
 * other in one field, with at most `gap` other tokens between each two of them. `pattern`: a token of this shape, `*`
 * for any run and `?` for one character. `fuzzy`: a token at most `edits` insertions, deletions and replacements away.
 */
export type SearchNode =
  | { readonly kind: 'all' | 'some'; readonly nodes: NonEmpty<SearchNode> }
  | { readonly kind: 'not'; readonly node: SearchNode }
  | { readonly kind: 'word'; readonly token: string }
  | { readonly kind: 'phrase'; readonly tokens: NonEmpty<string>; readonly gap: number }
  | { readonly kind: 'pattern'; readonly pattern: string }
  | { readonly kind: 'fuzzy'; readonly token: string; readonly edits: number }
