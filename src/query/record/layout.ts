import type { EntityType } from '../model/entity-type.ts'

/** A section as a list of columns, whose values it shows in full. */
export interface SectionPlan {
  readonly id: string
  readonly title: string
  readonly columns: readonly string[]
}

/** What stands where in a record: the line under the title, and the sections. Columns that are missing are left out. */
export interface RecordPlan {
  readonly summary: readonly string[]
  readonly sections: readonly SectionPlan[]
}

const WORK: RecordPlan = {
  summary: ['publication_year', 'source', 'type', 'oa_status', 'cited_by_count'],
  sections: [
    {
      id: 'subjects',
      title: 'Subjects',
      columns: ['primary_topic', 'subfield', 'field', 'domain', 'topics', 'keywords', 'sustainable_development_goals'],
    },
    {
      id: 'publication',
      title: 'Publication',
      columns: ['publication_date', 'source', 'publisher', 'biblio', 'language', 'indexed_in'],
    },
    { id: 'access', title: 'Access', columns: ['oa_status', 'license', 'version', 'apc_list', 'apc_paid'] },
    { id: 'places', title: 'Institutions and countries', columns: ['institutions', 'countries'] },
    { id: 'funding', title: 'Funding', columns: ['funders', 'awards'] },
    {
      id: 'impact',
      title: 'Citations',
      columns: [
        'cited_by_count',
        'referenced_works_count',
        'fwci',
        'citation_percentile',
        'top_10_percent',
        'top_1_percent',
      ],
    },
  ],
}

const COUNTS = {
  id: 'counts',
  title: 'Counts',
  columns: [
    'works_count',
    'oa_works_count',
    'cited_by_count',
    'awards_count',
    'funded_outputs_count',
    'h_index',
    'i10_index',
    'mean_citedness',
  ],
}

/** Everything else goes in one section, in the order of the columns. */
const about = (columns: readonly string[]): SectionPlan => ({ id: 'about', title: 'About', columns })

const OTHERS: Partial<Readonly<Record<EntityType, RecordPlan>>> = {
  works: WORK,
  authors: {
    summary: ['last_known_institutions', 'works_count', 'cited_by_count', 'h_index'],
    sections: [about(['last_known_institutions', 'countries', 'display_name_alternatives', 'topics']), COUNTS],
  },
  sources: {
    summary: ['type', 'host_organization', 'is_oa', 'works_count', 'cited_by_count'],
    sections: [
      about(['type', 'host_organization', 'country_code', 'first_publication_year', 'last_publication_year', 'topics']),
      { id: 'access', title: 'Access', columns: ['is_oa', 'is_in_doaj', 'is_core', 'apc_usd'] },
      COUNTS,
    ],
  },
  institutions: {
    summary: ['type', 'country_code', 'city', 'works_count', 'cited_by_count'],
    sections: [
      about([
        'type',
        'city',
        'region',
        'country_code',
        'display_name_acronyms',
        'display_name_alternatives',
        'topics',
        'associated_institutions',
      ]),
      COUNTS,
    ],
  },
  awards: {
    summary: ['funder', 'amount', 'currency', 'start_year', 'end_year'],
    sections: [
      about([
        'funder',
        'funder_award_id',
        'amount',
        'currency',
        'start_year',
        'end_year',
        'funding_type',
        'funder_scheme',
        'lead_investigator',
        'lead_affiliation',
        'primary_topic',
      ]),
      COUNTS,
    ],
  },
}

/** The plan of an entity's record. `usual`: the columns its table begins with; `all`: every column. */
export function planOf(
  entity: EntityType,
  { usual, all }: { usual: readonly string[]; all: readonly string[] },
): RecordPlan {
  const plan = OTHERS[entity]
  if (plan !== undefined) return plan
  const shown = (id: string): boolean => id !== 'display_name' && id !== 'title' && id !== 'id' && id !== 'description'
  const rest = all.filter((id) => shown(id) && !COUNTS.columns.includes(id))
  return { summary: usual.filter(shown).slice(0, 4), sections: [about(rest), COUNTS] }
}
