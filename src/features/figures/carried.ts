import { type Clause, type EntityType, type Field, findField, matchOptions, type Query, withClause } from '#query'

/** Something that records may lack: what it is called, and the field that tells. */
export interface Carried {
  readonly label: string
  readonly field: Field
}

type Row = readonly [label: string, field: string]

/** What is worth asking of each kind of record, in the order it is shown. */
const ROWS: Partial<Readonly<Record<EntityType, readonly Row[]>>> = {
  works: [
    ['Abstract', 'has_abstract'],
    ['DOI', 'has_doi'],
    ['ORCID of an author', 'has_orcid'],
    ['Affiliation as written', 'has_raw_affiliation_strings'],
    ['Institution', 'authorships.institutions.id'],
    ['References', 'has_references'],
    ['Funder', 'funders.id'],
    ['Topic', 'primary_topic.id'],
  ],
  authors: [
    ['ORCID', 'has_orcid'],
    ['Current institution', 'last_known_institutions.id'],
    ['Current country', 'last_known_institutions.country_code'],
    ['Topic', 'topics.id'],
  ],
  sources: [
    ['ISSN', 'has_issn'],
    ['Publisher or host', 'host_organization'],
    ['Country', 'country_code'],
    ['Topic', 'topics.id'],
  ],
  institutions: [
    ['ROR ID', 'has_ror'],
    ['Country', 'country_code'],
    ['Type', 'type'],
    ['Topic', 'topics.id'],
  ],
  publishers: [
    ['Country', 'country_codes'],
    ['ROR ID', 'ids.ror'],
    ['Wikidata ID', 'ids.wikidata'],
  ],
  funders: [
    ['Country', 'country_code'],
    ['ROR ID', 'ids.ror'],
    ['Wikidata ID', 'ids.wikidata'],
    ['Crossref ID', 'ids.crossref'],
  ],
  awards: [
    ['Receiving institution', 'institution_awarded.id'],
    ['ORCID of the lead', 'lead_investigator.orcid'],
    ['Topic', 'primary_topic.id'],
  ],
}

const found = (entity: EntityType, rows: readonly Row[] = []): readonly Carried[] =>
  rows.flatMap(([label, id]) => {
    const field = findField(entity, id)
    return field ? [{ label, field }] : []
  })

/** What records of a kind are asked for: whether they carry it. Empty where nothing sensible is known. */
export const carriedOf = (entity: EntityType): readonly Carried[] => found(entity, ROWS[entity])

/** Marks of openness of venues: yes or no each. */
export const opennessOf = (entity: EntityType): readonly Carried[] =>
  entity === 'sources'
    ? found('sources', [
        ['Fully open access', 'is_oa'],
        ['Listed in DOAJ', 'is_in_doaj'],
      ])
    : []

/** The clause that selects the records which carry it. */
export const carrying = ({ field }: Carried): Clause => ({
  field: field.id,
  match:
    field.kind === 'boolean'
      ? { kind: 'any', values: [{ kind: 'is', value: 'true' }] }
      : { kind: 'none', values: [{ kind: 'unknown' }] },
})

/**
 * The clause that selects exactly the others; `null` where the grammar has none. A stored yes or no may also be
 * unknown, and no single clause asks for "no or unknown" (provider reference § 4.5).
 */
export function lacking({ field }: Carried): Clause | null {
  if (field.kind !== 'boolean')
    return matchOptions(field).unknown
      ? { field: field.id, match: { kind: 'any', values: [{ kind: 'unknown' }] } }
      : null
  return field.isStrictBoolean
    ? { field: field.id, match: { kind: 'any', values: [{ kind: 'is', value: 'false' }] } }
    : null
}

/**
 * How it is counted in one request. `groups`: of the yes/no field itself, which gives both sides. `matches`: how many
 * records a query with the clause matches; so too for `has_abstract`, whose groups the provider counts by the presence
 * of the mark instead of its value (provider reference § 9.10).
 */
export const howCounted = ({ field }: Carried): 'groups' | 'matches' => (field.isStrictBoolean ? 'groups' : 'matches')

/** A field whose few groups cost little to make: only the number of matching records is read from them. */
export function cheapField(entity: EntityType, isGroupable: (field: Field) => boolean): Field | null {
  const names = ['type', 'has_orcid', 'country_code', 'country_codes', 'funder.id', 'cited_by_count']
  for (const name of names) {
    const field = findField(entity, name)
    if (field && isGroupable(field)) return field
  }
  return null
}

/** The query narrowed by a clause. A yes or no takes the place of the one that stands there. */
export function narrowed(query: Query, clause: Clause): Query {
  const field = findField(query.entity, clause.field)
  const filter = field?.kind === 'boolean' ? query.filter.filter((own) => own.field !== clause.field) : query.filter
  return withClause({ ...query, filter }, clause)
}
