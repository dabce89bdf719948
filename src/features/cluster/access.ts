import type { EntityType } from '#query'

/** What a cluster was found to be and to hold, for people. */
export interface Holding {
  /** "OpenSearch 2.19.3". */
  readonly server: string
  readonly indices: readonly { readonly entity: EntityType; readonly fields: number }[]
}

/** The cluster as this feature needs it. Given by the composition root, which knows the Sources. */
export interface ClusterAccess {
  /**
   * Asks a cluster what it is and what it holds, with the login of Settings. Gives its address put right, and the
   * holdings to keep. @throws {SourceError}
   */
  connect(
    cluster: { readonly url: string; readonly pattern: string; readonly flavour: string | null },
    signal: AbortSignal,
  ): Promise<{ readonly url: string; readonly holdings: unknown }>
  /** What was kept; `null` when it is nothing. */
  readHolding(kept: unknown): Holding | null
}
