import type { Explanation } from '#lib/explanation'
import { quoted } from './problem.ts'

/*
 * Words for what can be wrong with an address outside its filter. Rules: provider reference § 1, § 2, § 5 to § 9, as of
 * 2026-08.
 */

const NOTHING_TO_DO = 'Nothing to do.'

export const notAnAddress: Explanation = {
  what: 'This is no address of a query.',
  why: 'It names no kind of record we know, such as works or authors.',
  fix: 'Paste the whole address of a list or a record.',
}

export const catalogMissing: Explanation = {
  what: 'This address asks a provider whose catalog is not loaded.',
  why: 'It is loaded when an address needs it, and did not arrive.',
  fix: 'Check the connection and open the address again.',
}

export const otherService = (service: string): Explanation => ({
  what: `${quoted(service)} is another service of the provider.`,
  why: 'It answers neither a list nor a record, so there is nothing to show here.',
  fix: 'Open it at the provider, or start a query here.',
})

export const gonePath = (path: string): Explanation => ({
  what: `${quoted(path)} no longer exists.`,
  why: 'The provider replaced venues by sources; ids of venues lead nowhere.',
  fix: 'Look for the journal by its name among the sources.',
})

export const noId = (text: string, label: string): Explanation => ({
  what: `${quoted(text)} is no id of ${label.toLowerCase()}.`,
  why: 'The provider would not recognise it.',
  fix: 'Check the id; the list is shown instead.',
})

export const otherEntity = (id: string, label: string): Explanation => ({
  what: `${quoted(id)} is opened as ${label.toLowerCase()}.`,
  why: 'The letter of the id says so, while the path says otherwise.',
  fix: 'Check the id.',
})

export const prefixAdded = (text: string, id: string): Explanation => ({
  what: `${quoted(text)} is read as ${id}.`,
  why: 'The provider finds identifiers of others only with their prefix.',
  fix: NOTHING_TO_DO,
})

export const pathTail = (tail: string): Explanation => ({
  what: `${quoted(tail)} at the end of the path is left out.`,
  why: 'There is no view for this part of the provider’s service.',
  fix: 'The record or list before it is shown.',
})

export const readInstead = (text: string, read: string): Explanation => ({
  what: `${quoted(text)} is read as ${read}.`,
  why: 'This says the same in a way that a view can show.',
  fix: NOTHING_TO_DO,
})

export const fragmentLeftOut = (text: string): Explanation => ({
  what: `${quoted(text)} is left out.`,
  why: 'It marks a place on the page the address came from.',
  fix: NOTHING_TO_DO,
})

export const aroundAddress = (text: string): Explanation => ({
  what: `${quoted(text)} is left out.`,
  why: 'It stands around the address and only leads to it.',
  fix: NOTHING_TO_DO,
})

export const strangeHost = (host: string): Explanation => ({
  what: `${quoted(host)} names no list and no record.`,
  why: 'The address has a host but nothing that we could show.',
  fix: 'Paste the whole address of a list or a record.',
})

export const plusForAnd = (text: string): Explanation => ({
  what: `The plus signs in ${quoted(text)} are read as blanks.`,
  why: 'They came encoded; the provider joins values by a plus only where it stands for a blank.',
  fix: NOTHING_TO_DO,
})

export const secondPerson = (name: string): Explanation => ({
  what: `${quoted(name)} stands there twice.`,
  why: 'One is enough; the last one is offered to Settings.',
  fix: NOTHING_TO_DO,
})

export const encodedTwice: Explanation = {
  what: 'A part of the address was encoded more than once.',
  why: 'Some programs encode an address that is encoded already.',
  fix: 'Nothing to do: it is read as it was meant.',
}

export const unknownParameter = (text: string): Explanation => ({
  what: `${quoted(text)} is no parameter we know.`,
  why: 'Neither this app nor the provider’s documents know it.',
  fix: 'Remove it.',
})

export const fieldAsParameter = (text: string, clause: string): Explanation => ({
  what: `${quoted(text)} is no parameter.`,
  why: 'Conditions on fields stand together in the parameter filter.',
  fix: `If it was meant as a condition, write filter=${clause}.`,
})

export const unusedParameter = (name: string): Explanation => ({
  what: `${quoted(name)} cannot be shown here.`,
  why: 'It belongs to a part of the provider’s service that this app does not use.',
  fix: 'Remove it.',
})

export const badParameter = (text: string, expected: string): Explanation => ({
  what: `${quoted(text)} cannot be read.`,
  why: `Expected: ${expected}.`,
  fix: 'Correct it or remove it.',
})

export const splitAlone = (text: string): Explanation => ({
  what: `${quoted(text)} is set aside.`,
  why: 'It divides groups, and there are none.',
  fix: 'Choose a field to group by, then what to split it by.',
})

export const compareAlone = (text: string): Explanation => ({
  what: `${quoted(text)} is set aside.`,
  why: 'It says how sets are compared, and there is only one.',
  fix: 'Add a set to compare with.',
})

export const loosePart = (text: string): Explanation => ({
  what: `${quoted(text)} stands without a name and a value.`,
  why: 'An ampersand that belonged to a value was not encoded, so the value before it may be cut short.',
  fix: 'Write %26 for an ampersand inside a value.',
})

export const emptyParameter = (name: string): Explanation => ({
  what: `${quoted(name)} is empty.`,
  why: 'A parameter without a value asks for nothing.',
  fix: NOTHING_TO_DO,
})

export const repeatedParameter = (text: string): Explanation => ({
  what: `${quoted(text)} is set aside.`,
  why: 'The parameter stands there more than once, and the provider takes the last one only.',
  fix: 'Add it to the query if it was meant too.',
})

export const sameParameter = (text: string): Explanation => ({
  what: `${quoted(text)} stands there twice.`,
  why: 'Once is enough.',
  fix: NOTHING_TO_DO,
})

export const noCursor = (text: string): Explanation => ({
  what: `${quoted(text)} is left out.`,
  why: 'A cursor belongs to one walk through a list; here the list begins at its top and loads as you scroll.',
  fix: NOTHING_TO_DO,
})

export const groupsHaveOnePage = (text: string): Explanation => ({
  what: `${quoted(text)} is left out.`,
  why: 'Groups have one page.',
  fix: NOTHING_TO_DO,
})

export const recordIsWhole = (text: string): Explanation => ({
  what: `${quoted(text)} has no effect on a single record.`,
  why: 'A record is shown whole, and the provider takes no conditions on it.',
  fix: NOTHING_TO_DO,
})

export const unknownSort = (key: string, near: string | null): Explanation => ({
  what: `${quoted(key)} is no order in our catalog.`,
  why: 'It may be new, renamed or mistyped, and the provider refuses orders it does not know.',
  fix: near === null ? 'Sort by another column.' : `Did you mean ${near}?`,
})

export const sortReadAs = (text: string, read: string): Explanation => ({
  what: `${quoted(text)} is read as ${read}.`,
  why: 'The provider takes a key, a colon and asc or desc in lower case; relevance goes downwards only.',
  fix: NOTHING_TO_DO,
})

export const groupOrder = (text: string): Explanation => ({
  what: `${quoted(text)} is set aside.`,
  why: 'Groups are ordered here by their counts or their values, not by the address.',
  fix: 'Remove it.',
})

export const unknownGroup = (name: string, near: string | null): Explanation => ({
  what: `${quoted(name)} is no field in our catalog.`,
  why: 'It may be new, renamed or mistyped, and the provider refuses fields it does not know.',
  fix: near === null ? 'Choose another field under “Group by”.' : `Did you mean ${near}?`,
})

export const oneGrouping = (text: string): Explanation => ({
  what: `${quoted(text)} is set aside.`,
  why: 'One field at a time can be grouped by.',
  fix: 'Open a second view for it, or remove it.',
})

export const barInSearch = (text: string): Explanation => ({
  what: `${quoted(text)} holds a bar.`,
  why: 'The provider refuses the bar in a search.',
  fix: 'Write OR in capitals instead.',
})

export const notInSearch = (text: string): Explanation => ({
  what: `${quoted(text)} holds a word that begins with an exclamation mark.`,
  why: 'The provider refuses it in a search.',
  fix: 'Write NOT in capitals before the word instead.',
})

export const scopeTwice = (text: string): Explanation => ({
  what: `${quoted(text)} is set aside.`,
  why: 'The provider takes one search of a scope, exact or not.',
  fix: 'Put the words into one search.',
})

export const scopeElsewhere = (text: string): Explanation => ({
  what: `${quoted(text)} reaches works only.`,
  why: 'The provider knows narrower searches for works alone.',
  fix: 'Use the general search.',
})

export const unknownSelect = (names: string): Explanation => ({
  what: `${quoted(names)} cannot be selected.`,
  why: 'Our catalog does not know it as a root field of the record; the provider refuses what it does not know.',
  fix: 'Choose the columns anew.',
})

export const seedAlone = (text: string): Explanation => ({
  what: `${quoted(text)} stands without a sample.`,
  why: 'A seed makes a random sample repeatable and means nothing by itself.',
  fix: 'Add a sample size or remove the seed.',
})

export const keptUnread = (text: string): Explanation => ({
  what: `${quoted(text)} could not be read.`,
  why: 'It is kept beside the query and has no effect on the answer.',
  fix: 'Correct it or remove it.',
})
