import type { JsonObject } from '#lib/json'
import { dig, listOf, numberOf, textOf } from '../body/value.ts'
import { findEntry } from '../catalog/vocabulary.ts'
import { contributorsOf, partialDate, rawTitle, textsOf, typeLabel } from '../crossref/body.ts'
import { isTakenBack } from '../crossref/notices.ts'
import { abstractItem, item, items, numberItem, personItem, truthItem } from './item.ts'
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

function typeItem(body: JsonObject): readonly Item[] {
  const type = textOf(dig(body, 'type'))
  return type === null ? [] : item(typeLabel(body), () => type)
}

function licenseItems(body: JsonObject): readonly Item[] {
  const found = listOf(dig(body, 'license')).flatMap((one) => textOf(dig(one, 'URL')) ?? [])
  return items(found, licenseKey).map(({ text, keys }) => {
    const label = findEntry('licenses', keys[0] ?? '')?.label
    return label === undefined ? { text, keys } : { text: label, keys }
  })
}

/** Book and series, or the journal: one work may stand in two containers. */
function containerItem(body: JsonObject): readonly Item[] {
  const found = items(textsOf(dig(body, 'container-title')), containerKey)
  const [first] = found
  if (first === undefined) return []
  const short = items(textsOf(dig(body, 'short-container-title')), containerKey)
  return [{ text: found.map(({ text }) => text).join(' · '), keys: [...found, ...short].flatMap(({ keys }) => keys) }]
}

function affiliationRors(body: JsonObject): readonly string[] {
  const affiliations = listOf(dig(body, 'author')).flatMap((one) => listOf(dig(one, 'affiliation')))
  return affiliations.flatMap((one) =>
    listOf(dig(one, 'id')).flatMap((id) =>
      /ror/i.test(textOf(dig(id, 'id-type')) ?? '') ? (textOf(dig(id, 'id')) ?? []) : [],
    ),
  )
}

function updateItems(body: JsonObject): readonly Item[] {
  const words = listOf(dig(body, 'updated-by')).flatMap((one) => {
    const type = textOf(dig(one, 'type'))
    const doi = textOf(dig(one, 'DOI'))
    const label = type === null ? null : (findEntry('crossref-update-types', type)?.label ?? type)
    return label === null && doi === null ? [] : [[label, doi].filter((part) => part !== null).join(': ')]
  })
  return items(words, plainKey)
}

/** A work as Crossref has it. Total: what is misshapen is left out. */
export function readCrossrefSide(body: JsonObject): Side {
  const authors = contributorsOf(body, 'author')
  const funders = listOf(dig(body, 'funder'))
  return {
    doi: item(textOf(dig(body, 'DOI')), idKey),
    title: item(rawTitle(body), plainKey),
    authors: authors.flatMap(({ name }) => personItem([name])),
    orcid: items(
      authors.flatMap(({ orcid }) => orcid ?? []),
      idKey,
    ),
    published: item(partialDate(dig(body, 'published')) ?? partialDate(dig(body, 'issued')), (text) => text),
    type: typeItem(body),
    container: containerItem(body),
    volume: item(textOf(dig(body, 'volume')), numeralKey),
    issue: item(textOf(dig(body, 'issue')), numeralKey),
    pages: item(textOf(dig(body, 'page')) ?? textOf(dig(body, 'article-number')), pagesKey),
    publisher: item(textOf(dig(body, 'publisher')), publisherKey),
    issn: items(textsOf(dig(body, 'ISSN')), idKey),
    license: licenseItems(body),
    access: [],
    citations: numberItem(numberOf(dig(body, 'is-referenced-by-count'))),
    references: numberItem(numberOf(dig(body, 'references-count')) ?? numberOf(dig(body, 'reference-count'))),
    funders: items(
      funders.flatMap((one) => textOf(dig(one, 'name')) ?? []),
      plainKey,
    ),
    awards: items(
      funders.flatMap((one) => textsOf(dig(one, 'award'))),
      awardKey,
    ),
    ror: items(
      affiliationRors(body).map((id) => id.replace(/^https?:\/\/ror\.org\//i, '')),
      idKey,
    ),
    abstract: abstractItem(textOf(dig(body, 'abstract')), abstractKey),
    language: item(textOf(dig(body, 'language')), languageKey),
    retracted: truthItem(isTakenBack(body), { yes: 'Yes, by a notice', no: 'No notice' }),
    updates: updateItems(body),
  }
}
