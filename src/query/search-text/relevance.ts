import type { SearchNode } from './search-node.ts'

/**
 * The weights of `relevance_score` in local data. The provider's own formula is unknown and of no use to compare with
 * (reference § 5.5); ours is made of whole numbers, so that every engine comes to the same order:
 *
 * score = `title` × (tokens of the title that are words of the query) + `text` × (the same for the other fields the
 * `search` parameter reaches) + the smaller of `cited_by_count` and `citationsAtMost`.
 *
 * Words of the query: tokens of `word` and `phrase` nodes outside NOT, of all its search parameters and search
 * filters together, each once; stemmed ones are compared with stemmed text, others with plain text. Title: the first of the catalog's `search_in`
 * fields (`display_name`), for works and all others.
 */
export const RELEVANCE = { title: 500, text: 100, citationsAtMost: 99 } as const

/** The tokens of a query that count for relevance: those of words and phrases outside NOT, each once. */
export function relevantTokens(node: SearchNode | null): readonly string[] {
  const found = new Set<string>()
  const visit = (at: SearchNode): void => {
    if (at.kind === 'word') found.add(at.token)
    else if (at.kind === 'phrase') for (const token of at.tokens) found.add(token)
    else if (at.kind === 'all' || at.kind === 'some') at.nodes.forEach(visit)
  }
  if (node !== null) visit(node)
  return [...found]
}
