/** Why the conditions on some fields cannot be asked at Crossref; the first that fits holds. Rules: its reference § 5. */
const THERE: readonly (readonly [RegExp, string])[] = [
  [/topic|concept|keyword|sustainable|subfield/, 'Crossref has no subjects: they are gone from its records.'],
  [/countr|continent|global_south/, 'Crossref knows affiliations as they are printed, not their countries.'],
  [/retracted/, 'Crossref’s filters find notices of retraction, not the works they are about.'],
  [/host_organization|publisher_lineage/, 'No list says which member of Crossref a publisher of OpenAlex is.'],
  [/institution/, 'Crossref knows institutions by their ROR id alone.'],
  [/apc|fwci|percentile|cited_by|citation/, 'Crossref cannot narrow by citations or charges; it sorts by citations.'],
  [/referenced_works|cites|related/, 'Crossref cannot ask for the works that cite a work.'],
  [/^language$/, 'Crossref has no filter for languages.'],
  [/oa|best_open|open_access|version/, 'Crossref does not judge open access; a license comes nearest.'],
  [/author/, 'Crossref knows authors by their ORCID iD alone; add “Author contains” there.'],
  [/source/, 'Crossref knows journals by their ISSN alone.'],
]

/** Why those of Crossref cannot be asked at OpenAlex. */
const BACK: readonly (readonly [RegExp, string])[] = [
  [/^(?:relation|is-update|has-update|update|has-relation)/, 'OpenAlex keeps no notices and relations of works.'],
  [/^member$/, 'No list says which publisher of OpenAlex a member of Crossref is.'],
  [
    /assertion|content-domain|domain-restriction|alias|prime-doi|update-policy/,
    'OpenAlex does not keep this part of the record.',
  ],
  [/(?:created|deposit|index|update)-date$/, 'OpenAlex knows when its own record changed, not when Crossref’s did.'],
  [/-date$/, 'OpenAlex has one date of publication for each work.'],
  [/^query\./, 'OpenAlex does not search these words by themselves.'],
]

/** Why no field of the other catalog says what this one does. */
export function whyNoField(field: string, toCrossref: boolean): string {
  const found = (toCrossref ? THERE : BACK).find(([pattern]) => pattern.test(field))
  return found?.[1] ?? (toCrossref ? 'Crossref has no such filter.' : 'OpenAlex has no such filter.')
}

export const CANNOT_EXCLUDE = 'Crossref cannot exclude.'
export const CANNOT_JOIN = 'Crossref reads several values as either of them, never as all.'
export const CANNOT_MISS = 'Crossref cannot ask for records without a value here.'
export const TWO_PERIODS = 'Crossref takes one period, not several.'
export const NOT_PLAIN = 'The other provider takes single values here.'
export const NO_ID_THERE = 'It has no identifier that Crossref knows.'
export const NO_ID_BACK = 'OpenAlex has no record with this number.'
export const NOT_LOOKED_UP = 'Its identifier could not be looked up.'
export const NO_TYPE = 'The other provider does not tell this type apart.'
export const NO_LICENSE = 'This license has no address of its own.'
export const ONLY_WORKS = 'Only conditions on works have a counterpart.'
export const EVERY_DOI = 'Every record of Crossref has a DOI, and is registered there.'
