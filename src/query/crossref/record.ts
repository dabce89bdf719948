import type { JsonObject } from '#lib/json'
import { dig, textOf } from '../body/value.ts'
import type { Entity } from '../model/entity.ts'
import { type CrossrefEntity, isCrossref } from '../model/entity-type.ts'
import { factOf } from '../record/facts.ts'
import type { RecordParts, RecordPeople, RecordSection } from '../record/parts.ts'
import { filterBy, linkValue, plainValue } from '../record/value.ts'
import { parseMarkup, plainText, type Run } from '../text/markup.ts'
import { type Contributor, contributorsOf, rawTitle, standInTitle, typeLabel, withoutHeading } from './body.ts'
import { crossrefEntity, readInfo } from './entities.ts'
import { extraFacts } from './extra-facts.ts'
import { readLinks, readNotices } from './notices.ts'
import { readYears } from './years.ts'

const WORKS = 'crossref-works'

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

type Plan = readonly (readonly [id: string, title: string, columns: readonly string[]])[]

const WORK_PLAN: Plan = [
  [
    'publication',
    'Publication',
    [
      ...['subtitle', 'original-title', 'container-title', 'publisher', 'publisher-location', 'group-title', 'degree'],
      ...['volume', 'issue', 'page', 'article-number'],
    ],
  ],
  [
    'dates',
    'Dates',
    [
      ...['published', 'published-print', 'published-online', 'issued', 'posted', 'accepted', 'approved'],
      ...['created', 'deposited', 'indexed'],
    ],
  ],
  ['funding', 'Funding', []],
  ['access', 'Licenses and full text', []],
  ['updates', 'Updates and relations', []],
  ['people', 'Other contributors', ['editor', 'translator', 'chair']],
  ['impact', 'Citations', ['is-referenced-by-count', 'references-count']],
  ['identifiers', 'Identifiers', ['DOI', 'ISSN', 'ISBN', 'member', 'prefix', 'archive']],
]

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
    const all = [...columns.map((column) => factOf(entity, column)), ...extraFacts(entity.body, id)]
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
  const abstract = type === WORKS ? parseMarkup(withoutHeading(textOf(dig(body, 'abstract')) ?? '')) : []
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
