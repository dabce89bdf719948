import type { Json, JsonObject } from '#lib/json'
import { dig, listOf, textOf } from '../body/value.ts'
import { findEntry } from '../catalog/vocabulary.ts'
import type { Entity } from '../model/entity.ts'
import { type CrossrefEntity, isCrossref } from '../model/entity-type.ts'
import { factOf } from '../record/facts.ts'
import type { RecordFact, RecordParts, RecordPeople, RecordSection, RecordValue } from '../record/parts.ts'
import { filterBy, linkValue, plainValue, textValue } from '../record/value.ts'
import { parseMarkup, plainText, type Run } from '../text/markup.ts'
import { type Contributor, contributorsOf, funderId, partialDate, rawTitle, standInTitle, typeLabel } from './body.ts'
import { crossrefEntity, readInfo } from './entities.ts'
import { readLinks, readNotices } from './notices.ts'
import { readYears } from './years.ts'

const DOI_BASE = 'https://doi.org/'
const WORKS = 'crossref-works'

const doiValue = (doi: string, text: string = doi): RecordValue =>
  plainValue(text, { href: linkValue(doi, DOI_BASE + doi).href, open: { entity: WORKS, id: doi.toLowerCase() } })

const personOf = ({ name, orcid, affiliations }: Contributor): RecordPeople['list'][number] => ({
  name: plainValue(plainText(name), {
    filter: orcid === null ? null : filterBy(WORKS, 'orcid', { key: orcid, label: plainText(name) }),
  }),
  orcid: orcid === null ? null : linkValue(orcid, `https://orcid.org/${orcid}`),
  isCorresponding: false,
  institutions: [],
  countries: [],
  printed: affiliations.map(plainText),
})

function readPeople(body: JsonObject): RecordPeople | null {
  const list = contributorsOf(body, 'author').map(personOf)
  return list.length === 0 ? null : { list, isCut: false }
}

const fact = (id: string, label: string, values: readonly (RecordValue | null)[]): RecordFact | null => {
  const some = values.filter((value) => value !== null)
  return some.length === 0 ? null : { id, label, values: some.slice(0, 50), more: Math.max(0, some.length - 50) }
}

/** "NSF: DMS 1663813, DMS 12": a name alone or an award alone occurs. */
function funderValue(value: Json): RecordValue | null {
  const id = funderId(dig(value, 'DOI'))
  const name = textOf(dig(value, 'name'))
  const awards = listOf(dig(value, 'award')).flatMap((award) => textOf(award) ?? [])
  const said = [name ?? id, awards.join(', ')].filter(Boolean).join(': ')
  if (said === '') return null
  const open = id === null ? null : { entity: 'crossref-funders' as const, id }
  return textValue(said, {
    open,
    filter: id === null ? null : filterBy(WORKS, 'funder', { key: id, label: name ?? id }),
  })
}

/** "CC address, version of record, from 15 June 2022". */
function licenseValue(value: Json): RecordValue | null {
  const url = textOf(dig(value, 'URL'))
  if (url === null) return null
  const version = textOf(dig(value, 'content-version'))
  const start = partialDate(dig(value, 'start'))
  const parts = [
    url,
    version === null ? null : (findEntry('crossref-versions', version)?.label ?? version),
    start === null ? null : `from ${start}`,
  ]
  return plainValue(parts.filter((part) => part !== null).join(', '), {
    href: linkValue(url, url).href,
    filter: filterBy(WORKS, 'license.url', { key: url, label: url }),
  })
}

function updateValue(value: Json): RecordValue | null {
  const doi = textOf(dig(value, 'DOI'))
  if (doi === null) return null
  const label = textOf(dig(value, 'label')) ?? textOf(dig(value, 'type')) ?? 'Update'
  const day = partialDate(dig(value, 'updated'))
  const by = textOf(dig(value, 'source')) === 'retraction-watch' ? 'Retraction Watch' : null
  return doiValue(doi, [`${plainText(label)}: ${doi}`, day, by].filter(Boolean).join(', '))
}

/** The other ends of relations, by their kind: "is preprint of 10.1000/…". */
function relationFacts(body: JsonObject): readonly (RecordFact | null)[] {
  const relation = dig(body, 'relation')
  if (typeof relation !== 'object' || relation === null || Array.isArray(relation)) return []
  return Object.entries(relation).map(([kind, entries]) => {
    const label = findEntry('crossref-relation-types', kind)?.label ?? kind
    const values = listOf(entries).map((entry) => {
      const id = textOf(dig(entry, 'id'))
      if (id === null) return null
      return textOf(dig(entry, 'id-type')) === 'doi' ? doiValue(id) : linkValue(plainText(id), id)
    })
    return fact(`relation ${kind}`, label.charAt(0).toUpperCase() + label.slice(1), values)
  })
}

const linkFact = (body: JsonObject): RecordFact | null =>
  fact(
    'link',
    'Full-text links',
    listOf(dig(body, 'link')).map((one) => {
      const url = textOf(dig(one, 'URL'))
      const use = textOf(dig(one, 'intended-application'))
      return url === null
        ? null
        : linkValue([textOf(dig(one, 'content-type')), use].filter(Boolean).join(', for '), url)
    }),
  )

type Plan = readonly (readonly [id: string, title: string, columns: readonly string[]])[]

const WORK_PLAN: Plan = [
  [
    'publication',
    'Publication',
    ['container-title', 'publisher', 'volume', 'issue', 'page', 'article-number', 'published', 'published-print'],
  ],
  ['dates', 'Dates', ['published-online', 'issued', 'posted', 'accepted', 'created', 'deposited', 'indexed']],
  ['funding', 'Funding', []],
  ['access', 'Licenses and full text', []],
  ['updates', 'Updates and relations', []],
  ['people', 'Other contributors', ['editor', 'translator', 'chair']],
  ['impact', 'Citations', ['is-referenced-by-count', 'references-count']],
  ['identifiers', 'Identifiers', ['DOI', 'ISSN', 'ISBN', 'member', 'prefix', 'archive']],
]

const facts = (body: JsonObject, path: string, label: string, of: (value: Json) => RecordValue | null) =>
  fact(path, label, listOf(dig(body, path)).map(of))

function extraFacts({ body }: Entity, section: string): readonly (RecordFact | null)[] {
  switch (section) {
    case 'funding':
      return [facts(body, 'funder', 'Funders and awards', funderValue)]
    case 'access':
      return [facts(body, 'license', 'Licenses', licenseValue), linkFact(body)]
    case 'updates':
      return [
        facts(body, 'updated-by', 'Updated by', updateValue),
        facts(body, 'update-to', 'Updates', updateValue),
        ...relationFacts(body),
      ]
    default:
      return []
  }
}

const ABOUT: Readonly<Record<Exclude<CrossrefEntity, 'crossref-works'>, readonly string[]>> = {
  'crossref-members': ['location', 'prefixes', 'total-dois', 'current-dois', 'backfile-dois', 'id'],
  'crossref-funders': ['location', 'alt-names', 'id', 'uri'],
  'crossref-journals': ['publisher', 'ISSN', 'total-dois', 'current-dois', 'backfile-dois'],
  'crossref-types': ['id'],
  'crossref-prefixes': ['prefix', 'member'],
  'crossref-licenses': ['URL', 'work-count'],
}

const planOf = (entity: CrossrefEntity): Plan => (entity === WORKS ? WORK_PLAN : [['about', 'About', ABOUT[entity]]])

function sectionsOf(entity: Entity, plan: Plan): readonly RecordSection[] {
  return plan.flatMap(([id, title, columns]) => {
    const all = [...columns.map((column) => factOf(entity, column)), ...extraFacts(entity, id)]
    const some = all.filter((one) => one !== null)
    return some.length === 0 ? [] : [{ id, title, facts: some }]
  })
}

const plain = (text: string): readonly Run[] => [{ text, style: null }]

function titleOf({ type, body, label }: Entity): readonly Run[] {
  const raw = type === WORKS ? rawTitle(body) : label
  const runs = raw === null ? [] : parseMarkup(raw)
  if (runs.length > 0) return runs
  return plain(type === WORKS ? standInTitle(body) : `Untitled ${readInfo(crossrefEntity(type)).labelSingular}`)
}

const SUMMARY = ['published', 'container-title', 'type', 'is-referenced-by-count']

/** Everything a drawer shows of a record of Crossref's. Total: what is missing or misshapen is left out. */
export function readCrossrefRecord(entity: Entity): RecordParts {
  const { type, id, body } = entity
  if (!isCrossref(type)) throw new Error(`${type} is no kind of record at Crossref`)
  const info = readInfo(type)
  const title = titleOf(entity)
  const titleText = title.map((run) => run.text).join('')
  const named: Entity = { ...entity, label: titleText }
  const abstract = type === WORKS ? parseMarkup(textOf(dig(body, 'abstract')) ?? '') : []
  const isWork = type === WORKS
  return {
    entity: type,
    id,
    title,
    titleText,
    kind: (isWork ? typeLabel(body) : null) ?? info.labelSingular,
    notices: isWork ? readNotices(body) : [],
    summary: (isWork ? SUMMARY : ABOUT[type].slice(0, 3)).flatMap((column) => factOf(named, column) ?? []),
    links: readLinks(type, id, body),
    works: isWork ? null : filterBy(WORKS, info.worksField, { key: id, label: titleText }),
    people: isWork ? readPeople(body) : null,
    text: abstract.length === 0 ? null : { title: 'Abstract', runs: abstract },
    sections: sectionsOf(named, planOf(type)),
    years: readYears(body),
  }
}
