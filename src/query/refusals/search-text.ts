import { because, type Reason, when } from './refusal.ts'
import {
  leadingWildcard,
  longPhrases,
  manyWildcards,
  markInSearch,
  shortWildcard,
  stemmedWildcard,
  wildcardInPhrase,
} from './text-problems.ts'

const PHRASE = /"([^"]*)"/g
const LONG_PHRASE = 80
const MOST_LONG_PHRASES = 3
const MOST_WILDCARDS = 2
const LETTERS_BEFORE_STAR = 3
const LETTERS_WHERE_TWO = 4
const WILDCARD = /[*?]/

/** Typographic quotes count as straight ones, as they do on the server. */
const straighten = (text: string): string => text.replaceAll(/[“”„‟]/g, '"')

const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '')

/** The shape of one word: no wildcard first, three letters before a star. A lone sign is no wildcard. */
function wordReasons(word: string): readonly Reason[] {
  if (word.length < 2 || !WILDCARD.test(word)) return []
  if (/^[*?]/.test(word)) return [because(leadingWildcard(word))]
  const star = word.indexOf('*')
  const letters = /^\w*/.exec(word)?.[0].length ?? 0
  return when(star > 0 && Math.min(star, letters) < LETTERS_BEFORE_STAR, () => shortWildcard(word))
}

/** A phrase with wildcards: their number, and what stands before each star where there are two. */
function phraseReasons(phrase: string): readonly Reason[] {
  const wild = wordsOf(phrase).filter((word) => WILDCARD.test(word))
  const isShort = (word: string): boolean => /^[^*?]*\*$/.test(word) && word.length - 1 < LETTERS_WHERE_TWO
  const isTooMuch = wild.length > MOST_WILDCARDS || (wild.length === MOST_WILDCARDS && wild.some(isShort))
  return [...wild.flatMap(wordReasons), ...when(isTooMuch, () => manyWildcards(phrase))]
}

/** `"smart phone*"~3`, `"smart*"~3~"phone"`, or the whole search one phrase of several words. */
function takesWildcards(text: string, phrase: string): boolean {
  if (/^"[^"]*"~\d+~"[^"]*"$/.test(text)) return true
  if (text.includes(`"${phrase}"~`) && /^\d/.test(text.split(`"${phrase}"~`)[1] ?? '')) return true
  return text === `"${phrase}"` && wordsOf(phrase).length > 1
}

/**
 * What the server would refuse in a search text. `isStemmed`: words are cut to their stems there, and wildcards outside
 * quotes are refused altogether (works, unless exact).
 */
export function searchTextReasons(search: string, isStemmed: boolean): readonly Reason[] {
  const text = straighten(search).trim()
  const phrases = [...text.matchAll(PHRASE)].map(([, phrase = '']) => phrase)
  const loose = wordsOf(text.replace(PHRASE, ' '))
  const marked = loose.find((word) => word.startsWith('!'))
  const wild = isStemmed ? loose.find((word) => WILDCARD.test(word)) : undefined
  return [
    ...(marked === undefined ? [] : [because(markInSearch(marked === '!' ? text : marked))]),
    ...(wild === undefined ? loose.flatMap(wordReasons) : [because(stemmedWildcard(wild))]),
    ...phrases
      .filter((phrase) => WILDCARD.test(phrase))
      .flatMap((phrase) =>
        takesWildcards(text, phrase) ? phraseReasons(phrase) : [because(wildcardInPhrase(phrase))],
      ),
    ...when(phrases.filter((phrase) => phrase.length > LONG_PHRASE).length > MOST_LONG_PHRASES, longPhrases),
  ]
}
