import { at, type Json, type JsonObject } from '#lib/json'

const list = (value: Json | undefined): readonly Json[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]

/** Values under a path, lists opened on the way. */
export function dig(record: Json | undefined, path: string): readonly Json[] {
  const [key = '', ...rest] = path.split('.')
  const inside = list(record).flatMap((one) => list(at(one, key)))
  return rest.length === 0 ? inside : inside.flatMap((one) => dig(one, rest.join('.')))
}

const texts = (record: JsonObject, path: string): readonly string[] => dig(record, path).map(String)
const funderDois = (record: JsonObject): readonly string[] => texts(record, 'funder.DOI')
const bareOrcid = (text: string): string => text.replace(/^https?:\/\/orcid\.org\//, '')
const bareRor = (text: string): string => text.replace(/^https?:\/\/ror\.org\//, '')
const relations = (record: JsonObject): readonly string[] => Object.keys((record['relation'] as JsonObject) ?? {})

/** What a filter compares a record's values with, by its name. Values come bare. */
export const FILTER_VALUES: Readonly<Record<string, (record: JsonObject) => readonly string[]>> = {
  doi: (record) => texts(record, 'DOI'),
  issn: (record) => texts(record, 'ISSN'),
  isbn: (record) => texts(record, 'ISBN'),
  orcid: (record) => texts(record, 'author.ORCID').map(bareOrcid),
  'ror-id': (record) => texts(record, 'author.affiliation.id.id').map(bareRor),
  member: (record) => texts(record, 'member'),
  prefix: (record) => texts(record, 'prefix'),
  funder: (record) => funderDois(record).map((doi) => doi.replace('10.13039/', '')),
  'alternative-id': (record) => texts(record, 'alternative-id'),
  'article-number': (record) => texts(record, 'article-number'),
  'clinical-trial-number': (record) => texts(record, 'clinical-trial-number.clinical-trial-number'),
  type: (record) => texts(record, 'type'),
  'type-name': (record) => texts(record, 'type').map(labelOfType),
  'container-title': (record) => texts(record, 'container-title'),
  'category-name': (record) => texts(record, 'subject'),
  'group-title': (record) => texts(record, 'group-title'),
  directory: () => [],
  archive: (record) => texts(record, 'archive'),
  'award.number': (record) => texts(record, 'funder.award'),
  'award.funder': (record) => funderDois(record).map((doi) => doi.replace('10.13039/', '')),
  'funder-doi-asserted-by': (record) => texts(record, 'funder.doi-asserted-by'),
  'license.url': (record) => texts(record, 'license.URL'),
  'license.version': (record) => texts(record, 'license.content-version'),
  'full-text.type': (record) => texts(record, 'link.content-type'),
  'full-text.application': (record) => texts(record, 'link.intended-application'),
  'full-text.version': (record) => texts(record, 'link.content-version'),
  'relation.type': relations,
  'relation.object': (record) => relations(record).flatMap((key) => texts(record, `relation.${key}.id`)),
  'relation.object-type': (record) => relations(record).flatMap((key) => texts(record, `relation.${key}.id-type`)),
  updates: (record) => texts(record, 'update-to.DOI'),
  'update-type': (record) => texts(record, 'update-to.type'),
  assertion: (record) => texts(record, 'assertion.name'),
  'assertion-group': (record) => texts(record, 'assertion.group.name'),
  'content-domain': (record) => texts(record, 'content-domain.domain'),
}

/** Whether a record has something, by the name of its filter without `has-` or `is-`. */
export const PRESENCES: Readonly<Record<string, (record: JsonObject) => boolean>> = Object.fromEntries(
  Object.entries({
    abstract: 'abstract',
    affiliation: 'author.affiliation.name',
    'affiliation-ror-id': 'author.affiliation.id.id',
    alias: 'aliases',
    archive: 'archive',
    assertion: 'assertion',
    'authenticated-orcid': 'author.authenticated-orcid',
    award: 'funder.award',
    'clinical-trial-number': 'clinical-trial-number',
    'content-domain': 'content-domain.domain',
    'domain-restriction': 'content-domain.restricted',
    event: 'event',
    'full-text': 'link',
    funder: 'funder',
    'funder-doi': 'funder.DOI',
    'funder-ror-id': 'funder.id',
    license: 'license',
    orcid: 'author.ORCID',
    'prime-doi': 'prime-doi',
    'ror-id': 'author.affiliation.id.id',
    update: 'updated-by',
    'update-policy': 'update-policy',
  }).map(([name, path]) => [name, (record: JsonObject) => dig(record, path).length > 0]),
)

/** Which stored date a pair of date filters compares. */
export const DATES: Readonly<Record<string, string>> = {
  'pub-date': 'published',
  'issued-date': 'issued',
  'online-pub-date': 'published-online',
  'print-pub-date': 'published-print',
  'posted-date': 'posted',
  'accepted-date': 'accepted',
  'approved-date': 'approved',
  'awarded-date': 'awarded',
  'event-start-date': 'event-start',
  'event-end-date': 'event-end',
  'created-date': 'created',
  'deposit-date': 'deposited',
  'update-date': 'deposited',
  'index-date': 'indexed',
}

const LABELS: Readonly<Record<string, string>> = {
  'book-part': 'Part',
}

/** `Journal Article` of `journal-article`. */
export const labelOfType = (id: string): string =>
  LABELS[id] ??
  id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')

const year = (record: JsonObject): readonly string[] => {
  const [first] = dig(record, 'published.date-parts')
  const value = Array.isArray(first) ? first[0] : first
  return typeof value === 'number' ? [String(value)] : []
}

/** Values of a facet, as the index stores them. */
export const FACET_VALUES: Readonly<Record<string, (record: JsonObject) => readonly string[]>> = {
  affiliation: (record) => texts(record, 'author.affiliation.name'),
  archive: (record) => texts(record, 'archive'),
  assertion: (record) => texts(record, 'assertion.name'),
  'assertion-group': (record) => texts(record, 'assertion.group.name'),
  'category-name': (record) => texts(record, 'subject'),
  'container-title': (record) => texts(record, 'container-title'),
  'funder-doi': (record) => funderDois(record).map((doi) => `https://doi.org/${doi}`),
  'funder-name': (record) => texts(record, 'funder.name'),
  issn: (record) => texts(record, 'ISSN').map((issn) => `https://id.crossref.org/issn/${issn}`),
  'journal-issue': (record) => texts(record, 'issue'),
  'journal-volume': (record) => texts(record, 'volume'),
  license: (record) => texts(record, 'license.URL'),
  'link-application': (record) => texts(record, 'link.intended-application'),
  orcid: (record) => texts(record, 'author.ORCID').map((orcid) => `https://orcid.org/${bareOrcid(orcid)}`),
  published: year,
  'publisher-name': (record) => texts(record, 'publisher'),
  'relation-type': relations,
  'ror-id': (record) => texts(record, 'author.affiliation.id.id'),
  source: (record) => texts(record, 'source'),
  'type-name': (record) => texts(record, 'type').map(labelOfType),
  'update-type': (record) => texts(record, 'update-to.type'),
}

/** Facets that give at most a hundred values. */
export const SMALL_FACETS: ReadonlySet<string> = new Set(['container-title', 'issn', 'orcid'])
