import type { Explanation } from '#lib/explanation'
import { toNonEmpty } from '#lib/non-empty'
import { isNumberKind } from '../axis/number-field.ts'
import { findFilterField } from '../catalog/fields.ts'
import { findEntry } from '../catalog/vocabulary.ts'
import type { Match, Value } from '../model/clause.ts'
import type { Field } from '../model/field.ts'
import { plusForAnd } from './address-problems.ts'
import {
  acrossFields,
  badValue,
  emptyMembers,
  knownNumber,
  noAlternatives,
  noNegation,
  noNull,
  notInOr,
  quoteInside,
  quotesInList,
  splitInTwo,
  tooMany,
  wholeText,
} from './clause-problems.ts'
import { asRead, isRefused, type Refused, refuse, type ValueReading } from './clause-reading.ts'
import { unquote } from './clause-split.ts'
import { type Member, readMember } from './read-member.ts'

/** Values in one condition, at most (provider reference § 4.2). */
const MOST_VALUES = 100

const said = (members: readonly Member[], key: 'note' | 'fault'): readonly Explanation[] =>
  members.flatMap((member) => member[key] ?? [])

/** Why the field cannot be asked this, `null` when it can. Rules: § 4.3 and the operators of the catalog. */
function whyNot(field: Field, values: readonly Value[], isNegated: boolean): Explanation | null {
  const asksUnknown = values.some((value) => value.kind === 'unknown')
  const takesNot = field.operators.includes('not') || (asksUnknown && field.operators.includes('not_null'))
  if (isNegated && !takesNot) return noNegation(field)
  if (isNegated && !field.operators.includes('not') && values.length > 1) return noNegation(field)
  if (asksUnknown && !field.operators.includes('null')) return noNull(field)
  if (values.length > 1 && !field.operators.includes('or')) return noAlternatives(field)
  return null
}

function toReading(field: Field, members: readonly Member[], isNegated: boolean): ValueReading | Refused {
  const values = toNonEmpty(members.map((member) => member.value))
  if (values === null) return refuse(badValue(field, ''))
  const refusal = whyNot(field, values, isNegated)
  if (refusal !== null) return refuse(refusal)
  const notes = [...said(members, 'note')]
  const isKnownNumber = isNegated && isNumberKind(field) && values.every((value) => value.kind === 'unknown')
  if (isKnownNumber) notes.push(knownNumber('!null'))
  const faults = [...said(members, 'fault'), ...(values.length > MOST_VALUES ? [tooMany(field, values.length)] : [])]
  return asRead([{ kind: isNegated ? 'none' : 'any', values }], { notes, faults })
}

/** Reads a member that may stand in double quotes; a quoted null is the word itself where words are values. */
function readQuotable(field: Field, part: string): Member | null {
  const bare = unquote(part)
  const isWord = bare !== part && field.kind === 'string' && bare.toLowerCase() === 'null'
  return isWord ? { value: { kind: 'is', value: bare } } : readMember(field, bare)
}

/** Whether a member is a condition on another field, `country_code:fr|primary_location.source.issn:0957-1558`. */
function namesAField(field: Field, part: string): boolean {
  const [, key] = /^([a-z_][\w.-]*):(?!\/\/)/.exec(part) ?? []
  const isPrefix = key?.toLowerCase() === field.scheme?.toLowerCase()
  return key !== undefined && !isPrefix && findFilterField(field.entity, key) !== null
}

/** Alternatives, `a|b`: an exclamation mark in front denies them all. */
function readAlternatives(field: Field, text: string): ValueReading | Refused {
  const isNegated = text.startsWith('!')
  const parts = text
    .slice(isNegated ? 1 : 0)
    .split('|')
    .map((part) => part.trim())
  const filled = [...new Set(parts.filter((part) => part !== ''))]
  const stray = filled.find((part) => part.startsWith('!'))
  if (stray !== undefined) return refuse(notInOr(stray))
  const foreign = filled.find((part) => namesAField(field, part))
  if (foreign !== undefined) return refuse(acrossFields(foreign))
  const members: Member[] = []
  for (const part of filled) {
    const member = readQuotable(field, part)
    if (member === null) return refuse(badValue(field, part))
    members.push(member)
  }
  const reading = toReading(field, members, isNegated)
  if (isRefused(reading)) return reading
  const notes = [...reading.notes]
  if (parts.includes('')) notes.push(emptyMembers(text))
  if (filled.some((part) => unquote(part) !== part && !part.includes(','))) notes.push(quotesInList(text))
  return { ...reading, notes }
}

function readSingle(field: Field, text: string): ValueReading | Refused {
  const isNegated = text.startsWith('!')
  const part = text.slice(isNegated ? 1 : 0).trim()
  const member = readQuotable(field, part)
  return member === null ? refuse(badValue(field, part)) : toReading(field, [member], isNegated)
}

/** Whether a text with blanks is one value of the field: a whole string, or a word of its vocabulary. */
function isOneValue(field: Field, text: string): boolean {
  if (field.kind === 'string' || field.kind === 'collection') return true
  if (field.kind === 'code') return findEntry(field.refersTo[0] ?? '', text) !== null
  if (field.kind === 'boolean' || field.kind === 'datetime') return true
  return false
}

/** Values that must all hold, `us gb`, each with its own sign (§ 4.4). */
function readTogether(field: Field, text: string): ValueReading | Refused {
  const parts = text.split(/\s+/)
  const wanted: string[] = []
  const refused: Value[] = []
  const apart: Match[] = []
  const faults: Explanation[] = []
  for (const part of parts) {
    const reading = readSingle(field, part)
    if (isRefused(reading)) return reading
    faults.push(...reading.faults)
    for (const match of reading.matches) {
      const [value] = match.kind === 'any' || match.kind === 'none' ? match.values : []
      if (match.kind === 'none' && value !== undefined) refused.push(value)
      else if (match.kind === 'any' && value?.kind === 'is' && !isNumberKind(field)) wanted.push(value.value)
      else apart.push(match)
    }
  }
  const all = toNonEmpty(wanted)
  const none = toNonEmpty(refused)
  const matches: Match[] = [...apart]
  if (all !== null) matches.unshift({ kind: 'all', values: all })
  if (none !== null) matches.push({ kind: 'none', values: none })
  return asRead(matches, { faults, notes: isNumberKind(field) ? [splitInTwo(text)] : [] })
}

function readSpaced(field: Field, text: string): ValueReading | Refused {
  const body = text.startsWith('!') ? text.slice(1).trim() : text
  if (isOneValue(field, body)) {
    const reading = readSingle(field, text)
    return isRefused(reading) || field.kind === 'boolean' || field.kind === 'datetime'
      ? reading
      : { ...reading, notes: [...reading.notes, wholeText(body)] }
  }
  const whole = isNumberKind(field) || field.kind === 'date' ? readSingle(field, text) : null
  if (whole !== null && !isRefused(whole)) return whole
  return field.kind === 'date' ? refuse(badValue(field, text)) : readTogether(field, text)
}

/** Kinds whose values hold no plus: one that is there was meant as the plus of a hand-made URL, and came encoded. */
const WITHOUT_PLUS: ReadonlySet<Field['kind']> = new Set(['id', 'code', 'integer', 'number', 'boolean', 'enum'])

function readWithoutPlus(field: Field, text: string): ValueReading | Refused {
  const reading = readExactValue(field, text.replaceAll('+', ' ').trim())
  return isRefused(reading) ? reading : { ...reading, notes: [...reading.notes, plusForAnd(text)] }
}

/** A member with a double quote that does not enclose it, `null` when there is none. */
function strayQuote(text: string): string | null {
  if (!text.includes('"')) return null
  const members = text.replace(/^!/, '').split('|')
  return members.find((member) => unquote(member.trim()).includes('"')) ?? null
}

/**
 * Reads the value of a field that is no search: bars first, then the exclamation mark, then blanks, then the kind of the
 * field (provider reference § 4.1, rule 4).
 */
export function readExactValue(field: Field, text: string): ValueReading | Refused {
  if (text.includes('+') && WITHOUT_PLUS.has(field.kind)) return readWithoutPlus(field, text)
  const odd = strayQuote(text)
  if (odd !== null) return refuse(quoteInside(odd))
  if (text.includes('|')) return readAlternatives(field, text)
  const body = text.startsWith('!') ? text.slice(1).trim() : text
  const isQuoted = unquote(body) !== body
  return /\s/.test(body) && !isQuoted ? readSpaced(field, text) : readSingle(field, text)
}
