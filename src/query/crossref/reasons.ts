import type { Explanation } from '#lib/explanation'
import { quoted } from '../codec/problem.ts'

/*
 * Words for what Crossref cannot do. Rules: its reference § 4 to § 6, as of 2026-08.
 */

export const comma = (text: string): Explanation => ({
  what: `${quoted(text)} holds a comma.`,
  why: 'Crossref ends a value at every comma and has no way to write one.',
  fix: 'Use an identifier instead (ISSN, DOI, funder), or a field that “contains” the words.',
})

export const noFilter = (label: string): Explanation => ({
  what: `Crossref has no filter for ${quoted(label)}.`,
  why: 'It counts or sorts by it, and cannot narrow a list by it.',
  fix: 'Use a field that “contains” the words, or an identifier.',
})

export const noWords: Explanation = {
  what: 'There is no word to search for.',
  why: 'Crossref drops punctuation.',
  fix: 'Enter a word.',
}

export const twice = (label: string): Explanation => ({
  what: `${quoted(label)} is asked for twice.`,
  why: 'Crossref reads a filter that comes twice as either of the two, never as both.',
  fix: 'Join the values in one condition, or remove one of them.',
})

export const wordsTwice = (label: string): Explanation => ({
  what: `${quoted(label)} is searched twice.`,
  why: 'Crossref takes one search for each field and forgets the others.',
  fix: 'Put all words into one of them.',
})

export const exactWords: Explanation = {
  what: 'Crossref has no exact search.',
  why: 'It takes a bag of words: no phrases, no AND, OR or NOT.',
  fix: 'Switch exact search off.',
}

export const noSearch = (label: string): Explanation => ({
  what: `Crossref does not search ${label.toLowerCase()}.`,
  why: 'It gives the whole list, which is short.',
  fix: 'Remove the search.',
})

export const sampleSize: Explanation = {
  what: 'The sample is too large.',
  why: 'Crossref draws at most 100 records.',
  fix: 'Choose a size from 1 to 100.',
}

export const sampleSeed: Explanation = {
  what: 'A sample of Crossref’s cannot be repeated.',
  why: 'It draws other records each time and knows no seed.',
  fix: 'Remove the seed.',
}

export const sampleWith = (what: string): Explanation => ({
  what: `A random sample cannot be ${what}.`,
  why: 'Crossref gives a sample in random order and counts groups over all matching records.',
  fix: `Remove the sample, or what it is ${what} by.`,
})

export const onlyWorks = (what: string): Explanation => ({
  what: `Only works can be ${what}.`,
  why: 'Crossref refuses it on its other lists.',
  fix: 'Ask for works, or remove it.',
})

export const noFacet = (label: string): Explanation => ({
  what: `Crossref does not count by ${quoted(label)}.`,
  why: 'It counts by 21 fields and no others.',
  fix: 'Choose another field to group by.',
})

export const fewerGroups = (label: string, most: number): Explanation => ({
  what: `Crossref gives at most ${most.toLocaleString('en')} groups of ${quoted(label)}.`,
  why: 'There are no further pages of groups.',
  fix: `Ask for ${most.toLocaleString('en')} or fewer, or narrow the query.`,
})

export const noSort = (label: string): Explanation => ({
  what: `Crossref does not sort by ${quoted(label)}.`,
  why: 'It knows 12 orders, by dates, citations, references and relevance.',
  fix: 'Choose another order.',
})

export const oneSort: Explanation = {
  what: 'Crossref sorts by one thing at a time.',
  why: 'It takes a single key and has no tiebreaker.',
  fix: 'Keep the first one.',
}

export const noRelevance: Explanation = {
  what: 'There is no relevance to sort by.',
  why: 'Records have a relevance only when words are searched for.',
  fix: 'Search for something, or choose another order.',
}

export const unknownSelect = (names: string): Explanation => ({
  what: `${quoted(names)} cannot be asked for alone.`,
  why: 'Crossref sends 59 parts of a work by name; the others come with the whole record only.',
  fix: 'Remove it, or choose columns here.',
})

export const noList: Explanation = {
  what: 'Crossref has no list of prefixes.',
  why: 'It opens one at a time, by its number.',
  fix: 'Ask for works and filter by the prefix.',
}

export const operators: Explanation = {
  what: 'Crossref takes the search as a bag of words.',
  why: 'AND, OR, NOT, quotes and wildcards mean nothing to it: they are dropped or searched for as words.',
  fix: 'Write the words alone, and narrow by filters.',
}
