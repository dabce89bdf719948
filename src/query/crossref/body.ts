import type { Json, JsonObject } from '#lib/json'
import { dig, listOf, textOf } from '../body/value.ts'
import { findEntry } from '../catalog/vocabulary.ts'

const isPart = (value: Json | undefined): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0

/**
 * A date of Crossref's as far as it is known: `2020`, `2020-05`, `2020-05-06`. Unknown is `[[null]]` or nothing at all
 * (reference § 11).
 */
export function partialDate(value: Json | undefined): string | null {
  const [first] = listOf(dig(value, 'date-parts'))
  const parts: number[] = []
  for (const part of listOf(first)) {
    if (!isPart(part)) break
    parts.push(part)
  }
  const [year, month, day] = parts
  if (year === undefined || year > 9999) return null
  const rest = [month, day].filter((part) => part !== undefined && part <= 31)
  return [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('-')
}

/** The first text of a list that has something in it; `[""]` occurs. */
export function firstText(value: Json | undefined): string | null {
  for (const one of listOf(value)) {
    const text = textOf(one)
    if (text !== null) return text
  }
  return null
}

/** All texts of a list. */
export const textsOf = (value: Json | undefined): readonly string[] => listOf(value).flatMap((one) => textOf(one) ?? [])

/** A person or an organisation in a list of contributors; one entry without a name of any kind was seen. */
export interface Contributor {
  readonly name: string
  /** Bare, `null` when none was given. */
  readonly orcid: string | null
  readonly affiliations: readonly string[]
}

const ORCID = /(\d{4}-\d{4}-\d{4}-\d{3}[\dX])\/?$/i

function contributorOf(value: Json): Contributor | null {
  const given = textOf(dig(value, 'given'))
  const family = textOf(dig(value, 'family'))
  const suffix = textOf(dig(value, 'suffix'))
  const person = [given, family, suffix].filter((part) => part !== null).join(' ')
  const name = person || textOf(dig(value, 'name'))
  if (!name) return null
  return {
    name,
    orcid: ORCID.exec(textOf(dig(value, 'ORCID')) ?? '')?.[1] ?? null,
    affiliations: listOf(dig(value, 'affiliation')).flatMap((one) => textOf(dig(one, 'name')) ?? []),
  }
}

/** Contributors in the order of the byline. */
export const contributorsOf = (body: JsonObject, role: string): readonly Contributor[] =>
  listOf(dig(body, role)).flatMap((value) => contributorOf(value) ?? [])

/** The label of a record type. */
export const typeLabel = (body: JsonObject): string | null => {
  const type = textOf(dig(body, 'type'))
  return type === null ? null : (findEntry('crossref-types', type)?.label ?? type)
}

/** The title of a work as it came, markup included. */
export const rawTitle = (body: JsonObject): string | null =>
  firstText(dig(body, 'title')) ?? firstText(dig(body, 'original-title')) ?? firstText(dig(body, 'short-title'))

/** What stands for a title where there is none: 2 % of all works, most of them components (reference § 11). */
export const standInTitle = (body: JsonObject): string => {
  const parts = [typeLabel(body)?.toLowerCase(), textOf(dig(body, 'DOI'))].filter(Boolean)
  return parts.length === 0 ? 'No title' : `No title (${parts.join(', ')})`
}

/** The digits of a funder's registry DOI. */
export const funderId = (value: Json | undefined): string | null =>
  /10\.13039\/(\d+)/.exec(textOf(value) ?? '')?.[1] ?? null

/** Many abstracts begin with a heading that says what they are, which ours says already. */
export const withoutHeading = (abstract: string): string =>
  abstract.replace(/^\s*<(?:jats:)?title>\s*(?:abstract|summary)\s*[.:]?\s*<\/(?:jats:)?title>/i, '')
