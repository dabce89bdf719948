import type { Explanation } from '#lib/explanation'
import { quoted } from '../codec/problem.ts'

/*
 * Words for search texts the server refuses. Rules: provider reference § 5.1 and § 5.2, § 10.1; the shapes of wildcards as
 * its source has them (core/search.py), as of 2026-08.
 */

export const barInSearch = (text: string): Explanation => ({
  what: `${quoted(text)} holds a bar.`,
  why: 'The provider does not take | in a search.',
  fix: 'Write OR in capitals between the words.',
})

export const markInSearch = (word: string): Explanation => ({
  what: `${quoted(word)} begins with an exclamation mark.`,
  why: 'The provider does not take ! in a search.',
  fix: 'Write NOT in capitals before the word.',
})

export const leadingWildcard = (word: string): Explanation => ({
  what: `${quoted(word)} begins with a wildcard.`,
  why: 'The provider refuses words whose beginning is open.',
  fix: 'Put at least three letters before the * or ?.',
})

export const shortWildcard = (word: string): Explanation => ({
  what: `The wildcard in ${quoted(word)} comes too early.`,
  why: 'The provider wants at least three letters or digits before a *.',
  fix: 'Write more of the word.',
})

export const stemmedWildcard = (word: string): Explanation => ({
  what: `${quoted(word)} holds a wildcard.`,
  why: 'The provider takes * and ? in exact search only: elsewhere words are cut to their stems. A question mark counts too.',
  fix: 'Remove the sign, or switch to exact search.',
})

export const wildcardInPhrase = (phrase: string): Explanation => ({
  what: `The wildcard in the phrase ${quoted(phrase)} would not work.`,
  why: 'The provider takes wildcards in double quotes only where the phrase is the whole search, or carries a distance such as ~3.',
  fix: 'Remove the quotes or the wildcard.',
})

export const manyWildcards = (phrase: string): Explanation => ({
  what: `The phrase ${quoted(phrase)} has too many wildcards.`,
  why: 'The provider takes two in a phrase, each with at least four letters before its *.',
  fix: 'Remove a wildcard or write more of the words.',
})

export const longPhrases = (): Explanation => ({
  what: 'The search has more than three long phrases.',
  why: 'The provider takes at most three phrases of more than 80 characters in one search.',
  fix: 'Shorten the phrases, or search for them one by one.',
})

export const longSearch = (length: number): Explanation => ({
  what: `The search text is ${length.toLocaleString('en')} characters long.`,
  why: 'The provider takes at most 1,500, except from paid accounts.',
  fix: 'Shorten it, or split it into several searches.',
})
