import type { Json, JsonObject } from '#lib/json'
import { dig, listOf, textOf } from '../body/value.ts'
import { findEntry } from '../catalog/vocabulary.ts'
import type { RecordFact, RecordValue } from '../record/parts.ts'
import { filterBy, linkValue, plainValue, textValue } from '../record/value.ts'
import { plainText } from '../text/markup.ts'
import { formatDay } from '../words/number-words.ts'
import { funderId, partialDate } from './body.ts'

const DOI_BASE = 'https://doi.org/'
const WORKS = 'crossref-works'

const doiValue = (doi: string, text: string = doi): RecordValue =>
  plainValue(text, { href: linkValue(doi, DOI_BASE + doi).href, open: { entity: WORKS, id: doi.toLowerCase() } })

const fact = (id: string, label: string, values: readonly (RecordValue | null)[]): RecordFact | null => {
  const some = values.filter((value) => value !== null)
  return some.length === 0 ? null : { id, label, values: some.slice(0, 50), more: Math.max(0, some.length - 50) }
}

/** "NSF: DMS 1663813, DMS 12"; "award X-9": a name alone or an award alone occurs. */
function funderValue(value: Json): RecordValue | null {
  const id = funderId(dig(value, 'DOI'))
  const name = textOf(dig(value, 'name'))
  const awards = listOf(dig(value, 'award')).flatMap((award) => textOf(award) ?? [])
  const whose = name ?? id
  const said = [whose, awards.join(', ')].filter(Boolean).join(': ')
  if (whose === null) return awards.length === 0 ? null : textValue(`award ${said}`)
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
    start === null ? null : `from ${formatDay(start)}`,
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
  const updated = partialDate(dig(value, 'updated'))
  const day = updated === null ? null : formatDay(updated)
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

const facts = (body: JsonObject, path: string, label: string, of: (value: Json) => RecordValue | null) =>
  fact(path, label, listOf(dig(body, path)).map(of))

/** What stands under a heading beside the columns of the table: lists whose members have parts of their own. */
export function extraFacts(body: JsonObject, section: string): readonly (RecordFact | null)[] {
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
