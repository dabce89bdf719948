import { type Clause, type Column, type Query, toFieldId, withClause } from '#query'

/** The clause that a value in a cell stands for; `null` where its column is none to filter by. */
export function clauseOfValue({ filterField }: Pick<Column, 'filterField'>, key: string | null): Clause | null {
  if (filterField === null || key === null) return null
  return { field: toFieldId(filterField), match: { kind: 'any', values: [{ kind: 'is', value: key }] } }
}

/** Where the values of cells lead. One of these for a query: rows compare it by identity. */
export interface ValueLinks {
  /** The link of the query narrowed to a value; `null` where it leads nowhere, or nowhere else. */
  hrefOf(column: Column, key: string | null): string | null
  /** The query narrowed to a value. */
  narrowed(column: Column, key: string): Query
}

interface ValueLinksOptions {
  readonly query: Query
  readonly hrefOfQuery: (query: Query) => string
  /** Whether the Source can filter by a field. */
  readonly canFilter: (field: Column['filterField']) => boolean
}

/**
 * Links for the values of a table. Each is made once: the same years, types and venues come again in hundreds of rows,
 * and writing an address costs more than drawing a cell.
 */
export function createValueLinks({ query, hrefOfQuery, canFilter }: ValueLinksOptions): ValueLinks {
  const known = new Map<string, string | null>()
  const narrowed = (column: Column, key: string): Query => {
    const clause = clauseOfValue(column, key)
    return clause ? withClause(query, clause) : query
  }
  const write = (column: Column, key: string): string | null => {
    const next = narrowed(column, key)
    return next === query ? null : hrefOfQuery(next)
  }
  return {
    narrowed,
    hrefOf: (column, key) => {
      if (key === null || column.filterField === null || !canFilter(column.filterField)) return null
      const slot = `${column.filterField} ${key}`
      const href = known.get(slot)
      if (href !== undefined) return href
      const made = write(column, key)
      known.set(slot, made)
      return made
    },
  }
}
