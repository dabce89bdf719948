import type { Json, JsonObject } from '#lib/json'
import { booleanOf, dayOf, dig, listOf, numberOf, textOf } from '../body/value.ts'
import { findEntry } from '../catalog/vocabulary.ts'
import { joinAbstract } from '../text/abstract.ts'
import { abstractItem, item, items, numberItem, personItem, truthItem } from './item.ts'
import { CROSSREF_TYPES } from './kinds-of-work.ts'
import {
  abstractKey,
  awardKey,
  containerKey,
  idKey,
  languageKey,
  licenseKey,
  numeralKey,
  pagesKey,
  plainKey,
  publisherKey,
} from './normal.ts'
import type { Item, Side } from './side.ts'

const texts = (values: readonly Json[], path: string): readonly string[] =>
  values.flatMap((value) => textOf(dig(value, path)) ?? [])

function typeItem(body: JsonObject): readonly Item[] {
  const type = textOf(dig(body, 'type'))?.split('/').at(-1)
  if (type === undefined) return []
  const label = findEntry('work-types', type)?.label ?? type
  return [{ text: label, keys: [...(CROSSREF_TYPES[type] ?? []), `openalex ${type}`] }]
}

function pagesOf(body: JsonObject): string | null {
  const first = textOf(dig(body, 'biblio.first_page'))
  const last = textOf(dig(body, 'biblio.last_page'))
  if (first === null || last === null || first === last) return first ?? last
  return `${first}–${last}`
}

/** The journal or book, under its own name and the one that was supplied. */
function containerItem(body: JsonObject): readonly Item[] {
  const names = [
    textOf(dig(body, 'primary_location.source.display_name')),
    textOf(dig(body, 'primary_location.raw_source_name')),
  ]
  const [first, ...others] = names.flatMap((name) => item(name, containerKey))
  return first === undefined ? [] : [{ text: first.text, keys: [...first.keys, ...others.flatMap(({ keys }) => keys)] }]
}

const publishedOf = (body: JsonObject): string | null =>
  dayOf(dig(body, 'publication_date')) ?? textOf(dig(body, 'publication_year'))

/** A work in the shape of OpenAlex, also of a cluster or the sample. Total: what is misshapen is left out. */
export function readCoreSide(body: JsonObject): Side {
  const authorships = listOf(dig(body, 'authorships'))
  const source = dig(body, 'primary_location.source')
  const institutions = authorships.flatMap((one) => listOf(dig(one, 'institutions')))
  const license = textOf(dig(body, 'primary_location.license'))
  return {
    doi: item(textOf(dig(body, 'doi'))?.replace(/^https?:\/\/doi\.org\//, '') ?? null, idKey),
    title: item(textOf(dig(body, 'title')) ?? textOf(dig(body, 'display_name')), plainKey),
    authors: authorships.flatMap((one) =>
      personItem([textOf(dig(one, 'author.display_name')), textOf(dig(one, 'raw_author_name'))]),
    ),
    orcid: items(texts(authorships, 'author.orcid').map(bare), idKey),
    published: item(publishedOf(body), (text) => text),
    type: typeItem(body),
    container: containerItem(body),
    volume: item(textOf(dig(body, 'biblio.volume')), numeralKey),
    issue: item(textOf(dig(body, 'biblio.issue')), numeralKey),
    pages: item(pagesOf(body), pagesKey),
    publisher: item(textOf(dig(source, 'host_organization_name')), publisherKey),
    issn: items(
      [dig(source, 'issn_l') ?? null, ...listOf(dig(source, 'issn'))].flatMap((one) => textOf(one) ?? []),
      idKey,
    ),
    license: item(license === null ? null : (findEntry('licenses', license)?.label ?? license), () =>
      licenseKey(license ?? ''),
    ),
    access: item(textOf(dig(body, 'open_access.oa_status')), plainKey),
    citations: numberItem(numberOf(dig(body, 'cited_by_count'))),
    references: numberItem(numberOf(dig(body, 'referenced_works_count'))),
    funders: items(texts(listOf(dig(body, 'funders')), 'display_name'), plainKey),
    awards: items(texts(listOf(dig(body, 'awards')), 'funder_award_id'), awardKey),
    ror: items(texts(institutions, 'ror').map(bare), idKey),
    abstract: abstractItem(joinAbstract(body), abstractKey),
    language: item(textOf(dig(body, 'language')), languageKey),
    retracted: truthItem(booleanOf(dig(body, 'is_retracted')), { yes: 'Yes', no: 'No' }),
    updates: [],
  }
}

const bare = (address: string): string => address.replace(/^https?:\/\/(?:www\.)?(?:orcid|ror)\.org\//i, '')
