import { type NonEmpty, toNonEmpty } from '#lib/non-empty'
import type { KnownIds } from '../../annex/account.ts'
import type { Match, Value } from '../../model/clause.ts'
import type { EntityType } from '../../model/entity-type.ts'
import { endOf, startOf } from '../dates.ts'
import type { Values } from './rules.ts'
import { typesThere } from './types.ts'
import { NO_ID_BACK, NO_ID_THERE, NO_LICENSE, NO_TYPE, NOT_LOOKED_UP, NOT_PLAIN, TWO_PERIODS } from './why-left.ts'

/** What became of the values of a condition: the match they make, and what has to be told; or why they make none. */
export type Carried =
  | { readonly match: Match; readonly notes: readonly string[]; readonly isExact: boolean }
  | { readonly whyNot: string }

type Texts = NonEmpty<string>

const anyOf = (texts: Texts): Match => ({
  kind: 'any',
  values: [{ kind: 'is', value: texts[0] }, ...texts.slice(1).map((value) => ({ kind: 'is', value }) as const)],
})

/** The plain values of a match; `null` where it has others. */
export function plainValues(match: Match): Texts | null {
  if (match.kind === 'all') return match.values.length === 1 ? match.values : null
  if (match.kind !== 'any') return null
  const texts = match.values.flatMap((value) => (value.kind === 'is' ? [value.value] : []))
  return texts.length === match.values.length ? toNonEmpty(texts) : null
}

/** Carries each value by itself; those that cannot be are named. */
function carryEach(texts: Texts, carry: (text: string) => readonly string[] | string): Carried {
  const reasons = new Set<string>()
  const found: string[] = []
  let missing = 0
  for (const text of texts) {
    const carried = carry(text)
    if (typeof carried === 'string') {
      reasons.add(carried)
      missing += 1
    } else found.push(...carried)
  }
  const some = toNonEmpty([...new Set(found)])
  if (some === null) return { whyNot: [...reasons].join(' ') }
  const notes = missing === 0 ? [] : [`${missing} of ${texts.length} values stay behind: ${[...reasons].join(' ')}`]
  return { match: anyOf(some), notes, isExact: missing === 0 }
}

function carryTypes(texts: Texts, toCrossref: boolean): Carried {
  const notes = new Set<string>()
  const each = carryEach(texts, (text) => {
    const there = typesThere(text, toCrossref)
    if (there === null) return NO_TYPE
    if (there.note !== null) notes.add(there.note)
    return there.types
  })
  return 'whyNot' in each
    ? each
    : { ...each, notes: [...notes, ...each.notes], isExact: each.isExact && notes.size === 0 }
}

const CC = /^https?:\/\/(?:www\.)?creativecommons\.org\/(?:licenses\/([a-z-]+)|(publicdomain)\/zero)/i

/** The spellings that license addresses are seen in: both schemes, two versions, with and without a slash at the end. */
function addressesOf(license: string): readonly string[] {
  const kind = /^cc-([a-z-]+)$/.exec(license)?.[1]
  const paths =
    license === 'public-domain'
      ? ['publicdomain/zero/1.0']
      : kind === undefined
        ? []
        : [`licenses/${kind}/4.0`, `licenses/${kind}/3.0`]
  return paths.flatMap((path) =>
    ['http', 'https'].flatMap((scheme) => ['', '/'].map((end) => `${scheme}://creativecommons.org/${path}${end}`)),
  )
}

function licenseOf(address: string): string | null {
  const [, kind, free] = CC.exec(address) ?? []
  return kind === undefined ? (free === undefined ? null : 'public-domain') : `cc-${kind.toLowerCase()}`
}

const carryLicenses = (texts: Texts, toCrossref: boolean): Carried =>
  carryEach(texts, (text) => {
    const own = toCrossref ? addressesOf(text.toLowerCase()) : [licenseOf(text)].filter((one) => one !== null)
    return own.length === 0 ? NO_LICENSE : own
  })

/** First and last year that a value stands for. */
function periodOf(value: Value): readonly [from: number, to: number] | null {
  switch (value.kind) {
    case 'is':
      return /^\d{1,4}$/.test(value.value) ? [Number(value.value), Number(value.value)] : null
    case 'between':
      return [value.from ?? Number.NEGATIVE_INFINITY, value.to ?? Number.POSITIVE_INFINITY]
    case 'above':
      return typeof value.bound === 'number' ? [Math.floor(value.bound) + 1, Number.POSITIVE_INFINITY] : null
    case 'below':
      return typeof value.bound === 'number' ? [Number.NEGATIVE_INFINITY, Math.ceil(value.bound) - 1] : null
    case 'unknown':
      return null
  }
}

/** Years that follow one another are one period: Crossref takes no alternatives of dates. */
function carryYears(match: Match): Carried {
  if (match.kind !== 'any') return { whyNot: TWO_PERIODS }
  const periods = match.values.map(periodOf)
  const known = periods.filter((one) => one !== null).toSorted((one, other) => one[0] - other[0])
  let [from, to] = known[0] ?? [Number.NaN, Number.NaN]
  for (const [nextFrom, nextTo] of known) {
    if (nextFrom > to + 1) return { whyNot: TWO_PERIODS }
    to = Math.max(to, nextTo)
    from = Math.min(from, nextFrom)
  }
  if (known.length < periods.length || Number.isNaN(from)) return { whyNot: TWO_PERIODS }
  const ends = { from: Number.isFinite(from) ? from : null, to: Number.isFinite(to) ? to : null }
  if (ends.from === null && ends.to === null) return { whyNot: TWO_PERIODS }
  const value: Value = from === to ? { kind: 'is', value: String(from) } : { kind: 'between', ...ends }
  return { match: { kind: 'any', values: [value] }, notes: [], isExact: true }
}

/** Days of one catalog are days of the other; years and months are written out. */
function carryDays(texts: Texts, edge: (text: string) => string): Carried {
  const isWhole = texts.every((text) => /^\d{4}-\d{2}-\d{2}$/.test(text))
  const days = carryEach(texts, (text) => [edge(text).slice(0, 10)])
  return 'whyNot' in days ? days : { ...days, notes: isWhole ? [] : ['Written out as whole days.'], isExact: isWhole }
}

function carryLookup(texts: Texts, entity: EntityType | null, known: KnownIds, whyNone: string): Carried {
  if (entity === null) return { whyNot: whyNone }
  return carryEach(texts, (text) => {
    const ids = known(entity, text)
    return ids === null ? NOT_LOOKED_UP : ids.length === 0 ? whyNone : ids
  })
}

/** The values of a condition as the other catalog says them. */
export function carryValues(
  match: Match,
  values: Values,
  { toCrossref, known }: { readonly toCrossref: boolean; readonly known: KnownIds },
): Carried {
  if (values.kind === 'years') return carryYears(match)
  if (values.kind === 'as-is') return { match, notes: [], isExact: true }
  const texts = plainValues(match)
  if (texts === null) return { whyNot: NOT_PLAIN }
  switch (values.kind) {
    case 'types':
      return carryTypes(texts, toCrossref)
    case 'licenses':
      return carryLicenses(texts, toCrossref)
    case 'days-from':
      return carryDays(texts, startOf)
    case 'days-until':
      return carryDays(texts, endOf)
    case 'lookup':
      return toCrossref
        ? carryLookup(texts, values.there, known, NO_ID_THERE)
        : carryLookup(texts, values.back, known, NO_ID_BACK)
  }
}
