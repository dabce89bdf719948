import type { Explanation } from '#lib/explanation'
import { quoted } from '../codec/problem.ts'
import type { Field } from '../model/field.ts'
import { sayList } from '../words/label-words.ts'

/*
 * Words for values the filter grammar cannot carry or the server refuses. Rules: provider reference § 4.2 to § 4.7 and
 * § 10.1, as of 2026-08. What pasted text can also have is worded in `codec/clause-problems.ts`.
 */

export const emptyValue = (field: { readonly label: string }): Explanation => ({
  what: `${field.label} has no value.`,
  why: 'The provider refuses a condition without a value.',
  fix: 'Enter a value or remove the condition.',
})

export const reservedWord = (field: Field, text: string): Explanation => ({
  what: `${quoted(text)} cannot be asked for in ${field.label}.`,
  why: 'The provider reads this word as “no value” and refuses it.',
  fix: 'Ask for records with an unknown value, or leave the condition out.',
})

export const notCarried = (field: Field, text: string): Explanation => ({
  what: `${quoted(text)} cannot be asked for in ${field.label}.`,
  why: 'The filter grammar has no way to write a bar, a double quote, or an exclamation mark at the beginning of a value.',
  fix: 'Search for its words with a “contains” field instead.',
})

export const commaInList = (field: Field, text: string): Explanation => ({
  what: `${quoted(text)} cannot stand beside other values of ${field.label}.`,
  why: 'A value with a comma must be in double quotes, which do not work in a list of values.',
  fix: 'Ask for this value alone, or leave it out.',
})

export const commaNegated = (field: Field, text: string): Explanation => ({
  what: `${quoted(text)} cannot be excluded in ${field.label}.`,
  why: 'A value with a comma must be in double quotes, which do not work behind “not”.',
  fix: 'Ask for what is wanted instead of what is not.',
})

export const notOneOf = (field: Field, text: string, allowed: readonly string[]): Explanation => ({
  what: `${quoted(text)} is no value of ${field.label}.`,
  why: 'The provider takes only the values of a closed list here.',
  fix: `Choose ${sayList(allowed, 'or')}.`,
})

export const badPrefix = (text: string): Explanation => ({
  what: `${quoted(text)} is no prefix of DOIs.`,
  why: 'The provider takes the beginning of a bare DOI, at least three characters, and no address.',
  fix: 'Write it like 10.1371.',
})

export const negativeNumber = (field: Field): Explanation => ({
  what: `${field.label} has no numbers below zero.`,
  why: 'The filter grammar takes a minus for a range.',
  fix: 'Use zero or more.',
})

export const emptyRange = (field: Field): Explanation => ({
  what: `The range of ${field.label} has no end.`,
  why: 'A range needs a lower or an upper bound.',
  fix: 'Enter one of them, or remove the condition.',
})

export const noRange = (field: Field): Explanation => ({
  what: `${field.label} takes no ranges.`,
  why:
    field.kind === 'date'
      ? 'The provider compares days one by one: after, before, or equal.'
      : 'The provider knows no order on this field.',
  fix: field.kind === 'date' ? 'Use one condition for the first day and one for the last.' : 'Name the values instead.',
})

export const badDay = (field: Field): Explanation => ({
  what: `${field.label} needs a calendar day.`,
  why: 'The provider takes days written yyyy-mm-dd only, no years or months alone.',
  fix: 'Write it like 2020-05-17.',
})

export const notText = (field: Field): Explanation => ({
  what: `${field.label} takes words to search for.`,
  why: 'Values, ranges and “unknown” do not work in a search.',
  fix: 'Enter words.',
})

export const onlyExact = (field: Field): Explanation => ({
  what: `${field.label} cannot be searched in.`,
  why: 'It is compared as a whole, not word by word.',
  fix: 'Enter the exact value, or use a field that “contains”.',
})

export const notWithAll = (field: Field): Explanation => ({
  what: `${field.label} cannot be asked for several values at once.`,
  why: 'The provider joins values with “and” only where a record can have several.',
  fix: 'Ask for any of the values, or use one condition for each.',
})

export const unknownAmong = (field: Field): Explanation => ({
  what: `${field.label} cannot exclude unknown together with numbers.`,
  why: 'The provider fails on it.',
  fix: 'Use one condition for the numbers, and the range from 0 for “known”.',
})

export const needsPaidPlan = (field: { readonly label: string }): Explanation => ({
  what: `${field.label} needs a paid plan.`,
  why: 'The provider lets only paid accounts filter or sort by the days records were added or changed.',
  fix: 'Remove it, or add the key of a paid account in Settings.',
})

export const needsKey = (): Explanation => ({
  what: 'Saved collections need a key.',
  why: 'The provider opens a collection only to the account that made it.',
  fix: 'Add your key in Settings, or name the members themselves.',
})

export const freeComma = (text: string): Explanation => ({
  what: `${quoted(text)} has a comma outside double quotes.`,
  why: 'A comma ends a condition in the filter grammar.',
  fix: 'Leave the comma out, or put the words around it in double quotes to search for them as a phrase.',
})
