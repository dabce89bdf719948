import type { Search } from '../model/query.ts'
import type { Phrase } from './phrase.ts'
import { sayWords } from './value-words.ts'

const SCOPES: Readonly<Record<Search['scope'], (words: string) => string>> = {
  default: (words) => `matching ${words}`,
  title: (words) => `with ${words} in the title`,
  title_and_abstract: (words) => `with ${words} in title or abstract`,
  semantic: (words) => `similar in meaning to ${words}`,
}

/** A search as a part of the sentence. */
export function saySearch({ scope, exact, words }: Search): Phrase {
  const quoted = sayWords(words.replaceAll(/\s+/g, ' '))
  return { rank: 0, text: SCOPES[scope](exact ? `exactly ${quoted}` : quoted) }
}
