import type { Field } from '#query'

/** What is particular about a field, for who asks by it. Our words for the provider's documents (reference § 4.8). */
const NOTES: Readonly<Record<string, string>> = {
  'works authorships.institutions.lineage': 'Parts count too: departments, hospitals, institutes.',
  'works authorships.institutions.id': 'The institution itself alone, none of its parts.',
  'works authorships.affiliations.institution_ids': 'As matched to the printed affiliations of each author.',
  'works authorships.countries': 'From the affiliations; of long author lists the first 100.',
  'works authorships.is_corresponding': 'Of long author lists the first 100.',
  'works referenced_works': 'Works that cite the given one.',
  'works cited_by': 'Works in the reference list of the given one.',
  'works related_to': 'Works that the provider computes to be close to the given one.',
  'works concepts.id': 'An older classification, no longer maintained. Topics took its place.',
  'works doi_starts_with': 'The beginning of a DOI, such as 10.1371.',
  'works is_paratext': 'Covers, contents lists and the like.',
  'works journal': 'A source of any location, which has to be a journal.',
  'works repository': 'A source of any location, which has to be a repository.',
  'works raw_affiliation_strings': 'The whole text as printed; capitals count.',
  'works raw_author_name.search': 'Words may come from different authors: put a name in quotes.',
  'works display_name': 'The whole title. For words of it: “Title contains”.',
  'works fulltext.search': 'Full text where it is indexed.',
  'works type_crossref': 'An older list of types.',
  'works fwci': '1 is the average of the same year, type and field.',
  'works citation_normalized_percentile.value': 'Among works of the same year, type and field, 0 to 1.',
  'works cited_by_percentile_year.min': 'Among works of the same year, 0 to 100.',
  'works cited_by_percentile_year.max': 'Among works of the same year, 0 to 100.',
  'works best_open_version': 'The best version that is open anywhere.',
  'sources is_oa': 'All that it publishes is open.',
  'locations publisher': 'As supplied, free text.',
}

/** Notes that hold for a field of that name on every entity. */
const COMMON: Readonly<Record<string, string>> = {
  'x_concepts.id': 'An older classification, no longer filled.',
  host_organization_lineage: 'Parts count too: imprints, societies.',
  'primary_location.source.host_organization_lineage': 'Parts count too: imprints, societies.',
  'last_known_institutions.lineage': 'Parts count too: departments, hospitals, institutes.',
  'affiliations.institution.lineage': 'Parts count too: departments, hospitals, institutes.',
  'summary_stats.2yr_mean_citedness': 'Mean number of citations to works of the last two years.',
}

/** A sentence on what is particular about a field; `null`: its label says all. */
export function noteOf({ entity, id }: Field): string | null {
  const note = NOTES[`${entity} ${id}`] ?? COMMON[id]
  if (note !== undefined) return note
  return id.endsWith('.search.exact') ? 'Word forms exactly as typed, without stemming.' : null
}
