import { describeClause, type Field, vocabulary } from '#query'
import { listsOf } from '../draft/editor-kind.ts'
import type { Offer } from './offers.ts'
import { meaningsOf } from './synonyms.ts'

/** A field found, and the value of its list that the typed text names, when that is how it was found. */
export interface Found extends Offer {
  readonly namedValue: string | null
}

/** Fields that hold records with a name, those that people use first: where a name is looked for that no field has. */
export const namedOffers = (offers: readonly Offer[]): readonly Found[] =>
  offers
    .filter((offer) => {
      const field = fieldOf(offer)
      const isNamed = field?.kind === 'id' && field.refersTo.length > 0 && listsOf(field).length === 0
      return isNamed && offer.whyNot === null && (offer.isUsual || field.isUsual)
    })
    .toSorted((a, b) => Number(b.isUsual) - Number(a.isUsual))
    .map((offer) => ({ ...offer, namedValue: null }))

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** How well one word fits a text: a whole word, the beginning of one, a part of one. */
function wordFit(word: string, text: string): number {
  const words = wordsOf(text)
  if (words.includes(word)) return 3
  if (words.some((one) => one.startsWith(word))) return 2
  return word.length > 3 && text.toLowerCase().includes(word) ? 1 : 0
}

const fieldOf = ({ target }: Offer): Field | null => (target.kind === 'field' ? target.field : null)

/** How a pill on the field begins: "Published" for the publication year. People look for what they read. */
const pillSubjectOf = ({ entity, id }: Field): string =>
  describeClause(entity, { field: id, match: { kind: 'any', values: [{ kind: 'is', value: '1' }] } }).subject

function scoreOfWord(word: string, offer: Offer): number {
  const { label, hint } = offer
  const field = fieldOf(offer)
  const own = Math.max(wordFit(word, label), field ? wordFit(word, pillSubjectOf(field)) : 0) * 10
  const meant = Math.max(0, ...meaningsOf(word).map((meaning) => (wordFit(meaning, label) >= 2 ? 12 : 0)))
  const technical = wordFit(word, field?.id.replaceAll('_', ' ') ?? '') * 3
  const described = wordFit(word, `${hint} ${field?.scheme ?? ''}`) * 2
  return Math.max(own, meant, technical, described)
}

function namedValueOf(offer: Offer, text: string): string | null {
  const field = fieldOf(offer)
  if (text.length < 3 || field === null) return null
  for (const name of listsOf(field)) {
    const entry = vocabulary(name)?.find(({ label }) => label.toLowerCase().startsWith(text))
    if (entry) return entry.label
  }
  return null
}

const VALUE_SCORE = 15

/** Every word has to fit somewhere; 0 when one does not. */
function scoreOf(words: readonly string[], offer: Offer): number {
  const scores = words.map((word) => scoreOfWord(word, offer))
  if (scores.some((score) => score === 0)) return 0
  return scores.reduce((sum, score) => sum + score, 0) / words.length
}

/** What else decides: fields people use before others, plain names before qualified ones, what can be chosen first. */
const bonus = (offer: Offer): number =>
  (offer.isUsual ? 8 : 0) +
  (fieldOf(offer)?.isUsual ? 3 : 0) -
  offer.label.length / 20 -
  (offer.whyNot === null ? 0 : 6)

/** The fields that a typed text means, best first; all of them, in their order, when nothing is typed. */
export function findOffers(offers: readonly Offer[], text: string): readonly Found[] {
  const words = wordsOf(text)
  if (words.length === 0) return offers.map((offer) => ({ ...offer, namedValue: null }))
  const scored = offers.flatMap((offer) => {
    const byName = scoreOf(words, offer)
    const namedValue = namedValueOf(offer, text.trim().toLowerCase())
    const score = Math.max(byName, namedValue === null ? 0 : VALUE_SCORE)
    return score === 0 ? [] : [{ found: { ...offer, namedValue }, score: score + bonus(offer) }]
  })
  return scored.toSorted((a, b) => b.score - a.score).map(({ found }) => found)
}
