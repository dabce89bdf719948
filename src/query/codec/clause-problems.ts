import type { Explanation } from '#lib/explanation'
import type { Field } from '../model/field.ts'
import { quoted } from './problem.ts'

/*
 * Words for what can be wrong with a clause. Rules: provider reference § 4 and § 10.1, as of 2026-08.
 */

export const noColon = (text: string): Explanation => ({
  what: `${quoted(text)} is no condition.`,
  why: 'A condition is written field:value, and a comma ends it unless it stands in double quotes.',
  fix: 'Put the field and a colon in front, or put a value with a comma in double quotes.',
})

export const noValue = (name: string): Explanation => ({
  what: `${quoted(name)} has no value.`,
  why: 'The provider refuses a condition without a value.',
  fix: `Write a value after ${name}: or use null for records without one.`,
})

export const noField = (name: string): Explanation => ({
  what: `${quoted(name)} cannot be the name of a field.`,
  why: 'Names of fields are made of letters, digits, dots and underscores.',
  fix: 'Choose a field with “Add filter”.',
})

export const unknownField = (name: string, near: string | null): Explanation => ({
  what: `The field ${quoted(name)} is not in our catalog.`,
  why: 'It may be new, renamed or mistyped. It is sent as it stands; the provider refuses fields it does not know.',
  fix: near === null ? 'Remove it, or choose a field with “Add filter”.' : `Did you mean ${near}?`,
})

export const renamedField = (name: string, now: string): Explanation => ({
  what: `The field ${quoted(name)} is now called ${now}.`,
  why: 'The provider renamed it and refuses the old name.',
  fix: 'Nothing to do: the new name is used.',
})

export const replacedField = (name: string, now: string): Explanation => ({
  what: `The field ${quoted(name)} is gone; ${now} comes nearest.`,
  why: 'The provider removed the old field, and the one used instead may not mean quite the same.',
  fix: 'Check that the condition still says what you want.',
})

export const otherCase = (name: string, now: string): Explanation => ({
  what: `The field ${quoted(name)} is read as ${now}.`,
  why: 'The provider takes names of fields in lower case only.',
  fix: 'Nothing to do: the lower-case name is used.',
})

export const notInOr = (text: string): Explanation => ({
  what: `${quoted(text)} mixes NOT into a list of alternatives.`,
  why: 'An exclamation mark may only stand at the very beginning, and then denies the whole list.',
  fix: 'Make two conditions of it: one with what is wanted, one with what is not.',
})

export const noNegation = (field: Field): Explanation => ({
  what: `${field.label} cannot be negated.`,
  why: 'The provider takes no exclamation mark on this field.',
  fix:
    field.kind === 'boolean'
      ? 'Use true or false instead.'
      : field.kind === 'search'
        ? 'Write NOT and the word inside the search text instead, as in covid NOT pediatric.'
        : 'Ask for what is wanted instead of what is not.',
})

export const noAlternatives = (field: Field): Explanation => ({
  what: `${field.label} takes one value only.`,
  why: 'The provider does not combine values with a bar on this field.',
  fix: 'Keep one of the values.',
})

export const noNull = (field: Field): Explanation => ({
  what: `${field.label} cannot be asked for records without a value.`,
  why: 'The provider does not take null on this field.',
  fix: field.isStrictBoolean ? 'Use true or false.' : 'Remove the condition, or ask for a value.',
})

export const acrossFields = (text: string): Explanation => ({
  what: `${quoted(text)} is a condition on another field.`,
  why: 'A bar joins values of one field only; the provider has no OR across fields.',
  fix: 'Write a comma if both must hold; otherwise ask twice.',
})

export const notInList = (field: Field, text: string): Explanation => ({
  what: `${quoted(text)} is not in our list of values of ${field.label}.`,
  why: 'It may be new or mistyped. It is sent as it stands; most likely nothing matches it.',
  fix: 'Choose a value from the list.',
})

export const otherLetter = (field: Field, text: string): Explanation => ({
  what: `${quoted(text)} is no id of what ${field.label} holds.`,
  why: 'The letter at its beginning belongs to another kind of record, so nothing will match.',
  fix: 'Check the id.',
})

export const quoteInside = (text: string): Explanation => ({
  what: `${quoted(text)} holds a double quote.`,
  why: 'In a filter a double quote only begins or ends a value, and the grammar has no other way to write one.',
  fix: 'Remove the quote, or search for the words instead.',
})

const EXPECTED: Partial<Readonly<Record<Field['kind'], string>>> = {
  id: 'an OpenAlex id: a letter and digits, such as W2741809807',
  boolean: 'true or false',
  integer: 'a whole number, >n, <n, or a range such as 2015-2020, 2015- or -2020',
  number: 'a number, >n, <n, or a range such as 1.5-3, 1.5- or -3',
  date: 'a day written yyyy-mm-dd',
  datetime: 'a day written yyyy-mm-dd, perhaps with a time',
}

export const badValue = (field: Field, text: string): Explanation => ({
  what: `${quoted(text)} is no value of ${field.label}.`,
  why: `The field takes ${EXPECTED[field.kind] ?? 'something else'}.`,
  fix: 'Correct the value or remove the condition.',
})

export const orEqual = (text: string, read: string): Explanation => ({
  what: `${quoted(text)} is read as ${read}.`,
  why: 'The provider knows no >= and <=; an open range says the same.',
  fix: 'Nothing to do.',
})

export const splitInTwo = (text: string): Explanation => ({
  what: `${quoted(text)} is read as one condition per part.`,
  why: 'The provider does not join numbers with a plus; repeating the field says the same.',
  fix: 'Nothing to do.',
})

export const knownNumber = (text: string): Explanation => ({
  what: `${quoted(text)} is read as “any value from 0”.`,
  why: 'The provider fails on !null for numbers; an open range says the same.',
  fix: 'Nothing to do.',
})

export const longRange = (text: string): Explanation => ({
  what: `Only the first two numbers of ${quoted(text)} count.`,
  why: 'A range has two ends, and the provider passes over the rest.',
  fix: 'Check the range.',
})

export const wholeText = (text: string): Explanation => ({
  what: `${quoted(text)} is read as one value.`,
  why: 'Without double quotes the provider would look for each word by itself and find nothing.',
  fix: 'Nothing to do: quotes are added.',
})

export const quotesInList = (text: string): Explanation => ({
  what: `The double quotes in ${quoted(text)} are left out.`,
  why: 'In a list of alternatives the provider would take them for part of the value and find nothing.',
  fix: 'Nothing to do.',
})

export const negatedText = (text: string): Explanation => ({
  what: `${quoted(text)} begins with an exclamation mark.`,
  why: 'The provider refuses NOT in this form in a search.',
  fix: 'Write NOT and the word inside the search text instead, as in covid NOT pediatric.',
})

export const openQuote = (text: string): Explanation => ({
  what: `A double quote in ${quoted(text)} is never closed.`,
  why: 'It joins everything after it, commas included, into one value.',
  fix: 'Close the quote or remove it.',
})

export const tooMany = (field: Field, count: number): Explanation => ({
  what: `${field.label} has ${count} values.`,
  why: 'The provider takes at most 100 in one condition.',
  fix: 'Split them over several queries.',
})

export const savedCollection = (text: string): Explanation => ({
  what: `${quoted(text)} is a saved collection.`,
  why: 'The provider opens it only to the account that made it, with its key.',
  fix: 'Add your key in Settings, or name the members themselves.',
})

export const emptyMembers = (text: string): Explanation => ({
  what: `Empty alternatives in ${quoted(text)} are left out.`,
  why: 'Two bars follow each other, or one stands at an end.',
  fix: 'Nothing to do.',
})
