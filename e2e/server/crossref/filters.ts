import type { JsonObject } from '#lib/json'
import { bounds, momentOf } from './dates.ts'
import type { Fault } from './replies.ts'
import { DATES, dig, FILTER_VALUES, PRESENCES } from './values.ts'

type Test = (record: JsonObject) => boolean

/** A filter, understood: all tests must hold. Or what is wrong with it. */
export type FilterReading = { readonly tests: readonly Test[] } | { readonly faults: readonly Fault[] }

const INSTANTS: ReadonlySet<string> = new Set(['created-date', 'update-date', 'index-date'])

const booleanOf = (text: string): boolean | null =>
  /^(?:true|t|1)$/.test(text) ? true : /^(?:false|f|0)$/.test(text) ? false : null

const fault = (type: string, value: string, message: string): Fault => ({ type, value, message })

function dateTest(name: string, value: string): Test | Fault {
  const [, side, rest = ''] = /^(from|until)-(.+)$/.exec(name) ?? []
  const range = bounds(value, INSTANTS.has(rest))
  if (range === null) return fault('date-not-valid', value, `Date specified as ${value} is not valid`)
  const key = DATES[rest] ?? ''
  return (record) => {
    const moment = momentOf(record[key])
    if (moment === null) return false
    return side === 'from' ? moment >= range.first : moment <= range.last
  }
}

function presenceTest(name: string, value: string): Test | Fault {
  const wanted = booleanOf(value)
  if (wanted === null) return fault('boolean-not-valid', value, `Boolean specified as ${value} is not valid`)
  const bare = name.replace(/^(?:has|is)-/, '')
  const holds: Test =
    name === 'is-update'
      ? (record) => dig(record, 'update-to').length > 0
      : name === 'has-references'
        ? (record) => Number(record['references-count']) > 0
        : name === 'has-relation'
          ? (record) => Object.keys((record['relation'] as JsonObject) ?? {}).length > 0
          : (PRESENCES[bare] ?? (() => false))
  return (record) => holds(record) === wanted
}

const numberTest = (name: string, value: string): Test | Fault => {
  const bound = Number(value)
  if (!/^\d+(?:\.\d+)?$/.test(value)) return fault('integer-not-valid', value, `Number ${value} is not valid`)
  if (name === 'license.delay')
    return (record) => dig(record, 'license.delay-in-days').some((days) => Number(days) <= bound)
  return () => false
}

const tidied = (name: string, value: string): string => {
  if (name === 'doi' || name === 'updates') return value.toLowerCase()
  if (name === 'funder' || name === 'award.funder') return value.replace(/^10\.13039\//, '')
  if (name === 'orcid') return value.replace(/^https?:\/\/orcid\.org\//, '')
  if (name === 'ror-id') return value.replace(/^https?:\/\/ror\.org\//, '')
  return name === 'award.number' ? value.replaceAll(/[\s_-]/g, '').toLowerCase() : value
}

function testOf(name: string, value: string): Test | Fault {
  if (/^(?:from|until)-/.test(name) && DATES[name.replace(/^(?:from|until)-/, '')] !== undefined)
    return dateTest(name, value)
  if (/^has-/.test(name) || name === 'is-update') return presenceTest(name, value)
  if (['gte-award-amount', 'lte-award-amount', 'license.delay'].includes(name)) return numberTest(name, value)
  const wanted = tidied(name, value)
  const values = FILTER_VALUES[name] ?? (() => [])
  return (record) => values(record).some((own) => tidied(name, own) === wanted)
}

/** The names the service lists itself when it meets one it does not know. */
export const FILTER_NAMES: readonly string[] = [
  ...Object.keys(FILTER_VALUES),
  ...Object.keys(DATES).flatMap((name) => [`from-${name}`, `until-${name}`]),
  ...Object.keys(PRESENCES).map((name) => `has-${name}`),
  ...['has-references', 'has-relation', 'is-update', 'gte-award-amount', 'lte-award-amount', 'license.delay'],
]

const isFault = (one: Test | Fault): one is Fault => typeof one !== 'function'

/**
 * Reads a filter: cut at commas, each piece at its first colon, equal names joined by OR, others by AND. Rule: reference
 * § 5. `names`: those the route has.
 */
export function readFilter(text: string, names: readonly string[] = FILTER_NAMES): FilterReading {
  const byName = new Map<string, Test[]>()
  const faults: Fault[] = []
  for (const piece of text.split(',')) {
    const at = piece.indexOf(':')
    if (at < 0) {
      faults.push(fault('pair-list-form-invalid', piece, 'Filter must be a list of name:value pairs'))
      continue
    }
    const [name, value] = [piece.slice(0, at), piece.slice(at + 1)]
    if (!names.includes(name)) {
      const all = names.join(', ')
      faults.push(
        fault(
          'filter-not-available',
          name,
          `Filter ${name} specified but there is no such filter for this route. Valid filters for this route are: ${all}`,
        ),
      )
      continue
    }
    const test = testOf(name, value)
    if (isFault(test)) faults.push(test)
    else byName.set(name, [...(byName.get(name) ?? []), test])
  }
  if (faults.length > 0) return { faults }
  return { tests: [...byName.values()].map((any) => (record) => any.some((test) => test(record))) }
}
