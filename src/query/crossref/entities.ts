import { bareIdentifier } from '../catalog/external-id.ts'
import { findEntry } from '../catalog/vocabulary.ts'
import { toFieldId } from '../model/clause.ts'
import { type CrossrefEntity, type EntityType, isCrossref } from '../model/entity-type.ts'
import type { EntityInfo } from '../model/field.ts'

/*
 * Crossref's kinds of record, one a line: `path|label|singular|works field|flags|select`. Flag S: has words to search;
 * A: names are suggested by a search of the list. Source: reference crossref-catalog.json, state of August 2026.
 */
const ENTITIES: Readonly<Record<CrossrefEntity, string>> = {
  'crossref-works':
    'works|Works|Work|doi|SA|DOI ISBN ISSN URL abstract accepted alternative-id approved archive article-number assertion author chair clinical-trial-number container-title content-created content-domain contributor created degree deposited editor event funder group-title indexed is-referenced-by-count issn-type issue issued license link member original-title page posted prefix published published-online published-print publisher publisher-location reference references-count relation resource score short-container-title short-title standards-body subject subtitle title translator type update-policy update-to updated-by volume',
  'crossref-members': 'members|Members|Member|member|SA|',
  'crossref-funders': 'funders|Funders|Funder|funder|SA|',
  'crossref-journals': 'journals|Journals|Journal|issn|SA|',
  'crossref-types': 'types|Record types|Record type|type||',
  'crossref-prefixes': 'prefixes|Prefixes|Prefix|prefix||',
  'crossref-licenses': 'licenses|Licenses|License|license.url|S|',
}

/** The entity where it is Crossref's, else its works: for callers whose entity is Crossref's by its origin. */
export const crossrefEntity = (entity: EntityType): CrossrefEntity => (isCrossref(entity) ? entity : 'crossref-works')

/** What the catalog says about an entity. */
export function readInfo(entity: CrossrefEntity): EntityInfo {
  const [path = '', label = '', labelSingular = '', worksField = '', flags = '', select = ''] =
    ENTITIES[entity].split('|')
  return {
    type: entity,
    path,
    label,
    labelSingular,
    idPrefix: null,
    pathAliases: [],
    worksField: toFieldId(worksField),
    hasAutocomplete: flags.includes('A'),
    searchScopes: flags.includes('S') ? ['default'] : [],
    select: select === '' ? [] : select.split(' '),
    defaultSort: [],
    searchSort: entity === 'crossref-works' ? ['relevance_score:desc'] : [],
  }
}

const OWN_ADDRESS = /^https?:\/\/(?:id|api|www)\.crossref\.org\/(?:v1\/)?(?:[a-z]+\/)?/i
const FUNDER = /^(?:(?:https?:\/\/(?:dx\.)?doi\.org\/)?10\.13039\/)?(\d+)$/i
const PLAIN_DOI = /^10\.\d{4,9}\/[^\sA-Z%]+(?<!\/)$/
const PREFIX = /^10\.\d{4,9}(?:\.\d+)*$/

/**
 * The id of a record as our links and Crossref's paths have it: a DOI in lower case, digits of a member or funder, an ISSN
 * with its dash, the address of a license. A text that is none comes back as it is.
 */
export function readShortId(entity: CrossrefEntity, text: string): string {
  const bare = text.trim()
  const local = bare.replace(OWN_ADDRESS, '')
  switch (entity) {
    case 'crossref-works':
      // As Crossref writes them itself: thousands of them are read in one walk.
      if (PLAIN_DOI.test(bare)) return bare
      return bareIdentifier('DOI', bare)?.toLowerCase() ?? bareIdentifier('DOI', local)?.toLowerCase() ?? bare
    case 'crossref-funders':
      return FUNDER.exec(bare)?.[1] ?? FUNDER.exec(local)?.[1] ?? bare
    case 'crossref-journals':
      return bareIdentifier('ISSN', bare) ?? bareIdentifier('ISSN', local) ?? bare
    case 'crossref-types':
      return findEntry('crossref-types', bare)?.id ?? local.toLowerCase()
    case 'crossref-members':
      return /^\d+$/.test(local) ? local : bare
    case 'crossref-prefixes':
      return PREFIX.test(local) ? local : bare
    case 'crossref-licenses':
      return bare
  }
}

const PAIRS: readonly (readonly [EntityType, CrossrefEntity])[] = [
  ['works', 'crossref-works'],
  ['publishers', 'crossref-members'],
  ['funders', 'crossref-funders'],
  ['sources', 'crossref-journals'],
  ['work-types', 'crossref-types'],
  ['licenses', 'crossref-licenses'],
]

/** The kind of record that comes nearest in the other catalog; `null`: none does. */
export function findCounterpart(entity: EntityType): EntityType | null {
  const pair = PAIRS.find((one) => one.includes(entity))
  return pair === undefined ? null : pair[0] === entity ? pair[1] : pair[0]
}
