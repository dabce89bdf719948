import type { EntityType } from '#query'

/*
 * What the sample has no records or no values of. Known without loading it, so that a form can say so; held to the
 * sample by `sample.drift.test.ts`, whose failure prints what to paste.
 */

/** Entities without records. */
export const EMPTY_ENTITIES: ReadonlySet<EntityType> = new Set(['awards', 'concepts', 'locations'])

/** Fields without values, by their own name. */
export const EMPTY_FIELDS: Readonly<Partial<Record<EntityType, ReadonlySet<string>>>> = {
  works: new Set([
    'concepts.id',
    'concepts.wikidata',
    'has_embeddings',
    'has_old_authors',
    'locations.source.has_issn',
    'mag_only',
  ]),
  authors: new Set(['x_concepts.id']),
  sources: new Set(['x_concepts.id']),
  institutions: new Set(['x_concepts.id']),
  continents: new Set(['cited_by_count']),
}
