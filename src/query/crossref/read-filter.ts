import { fieldsOf } from '../catalog/fields.ts'
import type { CrossrefEntity } from '../model/entity-type.ts'

const TRUE = /^(?:true|t|1)$/i
const FALSE = /^(?:false|f|0)$/i

/** Answers to yes and no in any spelling the provider takes. */
const toBoolean = (text: string): string => (TRUE.test(text) ? 'true' : FALSE.test(text) ? 'false' : text)

/** Signs that our grammar gives a meaning: a value with one of them stands in double quotes there, or is out of reach. */
const needsQuotes = (text: string): boolean => /^!|^null$/i.test(text)

const YEAR = /^\d{4}$/

/** The pair of publication years as one range, where both ends are whole years; `null`: they are not. */
function readYears(from: readonly string[], until: readonly string[]): string | null {
  const all = [...from, ...until]
  if (from.length > 1 || until.length > 1 || all.length === 0 || !all.every((text) => YEAR.test(text))) return null
  const [first = ''] = from
  const [last = ''] = until
  return first === last ? `published:${first}` : `published:${first}-${last}`
}

/**
 * A filter of Crossref's in our grammar: values of one name, which Crossref joins by OR, become alternatives of one
 * condition, in the place of the first. Rule: reference § 5, as of 2026-08. What has no colon stays as it is and is named
 * by the reader that follows.
 */
export function translateFilter(entity: CrossrefEntity, text: string): string {
  const isBoolean = new Set(fieldsOf(entity).flatMap(({ id, kind }) => (kind === 'boolean' ? [`${id}`] : [])))
  const values = new Map<string, string[]>()
  for (const piece of text.split(',').map((one) => one.trim())) {
    if (piece === '') continue
    const colon = piece.indexOf(':')
    const name = colon < 0 ? piece : piece.slice(0, colon).trim()
    const value = colon < 0 ? null : piece.slice(colon + 1).trim()
    const known = values.get(name) ?? []
    values.set(name, known)
    if (value !== null) known.push(isBoolean.has(name) ? toBoolean(value) : value)
  }
  const years = readYears(values.get('from-pub-date') ?? [], values.get('until-pub-date') ?? [])
  let hasYears = false
  const pieces = [...values].flatMap(([name, members]) => {
    if (years !== null && /^(?:from|until)-pub-date$/.test(name)) {
      const own = hasYears ? [] : [years]
      hasYears = true
      return own
    }
    const isAlone = members.length === 1
    const spelled = members.map((one) => (isAlone && (needsQuotes(one) || /\s/.test(one)) ? `"${one}"` : one))
    return [spelled.length === 0 ? name : `${name}:${spelled.join('|')}`]
  })
  return pieces.join(',')
}
