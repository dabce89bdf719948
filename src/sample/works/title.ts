import { FOREIGN_TITLES } from '../banks/foreign-titles.ts'
import { ABSTRACT_ROWS, ARTICLE_TITLES, type DomainWords, TITLES_BY_TYPE, WORDS_BY_DOMAIN } from '../banks/patterns.ts'
import type { Random } from '../random/random.ts'
import { shortOf } from '../world/ids.ts'
import type { Homeland, Topic } from '../world/model.ts'
import type { Outline } from './draft.ts'

/** Techniques there were by then, besides what the work is about. */
function techniquesOf(words: DomainWords, outline: Outline): readonly string[] {
  const year = outline.year ?? 2000
  return words.techniques
    .map((technique) => technique.split('@'))
    .filter(([name = '', since = '0']) => Number(since) <= year && !outline.topic.terms.includes(name))
    .map(([name = '']) => name)
}

/** Countries whose names take an article within a sentence. */
const WITH_ARTICLE = /^(?:United|Netherlands|Philippines|Czech Republic)/

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const wordsOf = (topic: Topic): DomainWords =>
  WORDS_BY_DOMAIN[shortOf(topic.domain.id)] ?? (WORDS_BY_DOMAIN['3'] as DomainWords)

/** Chooses what the shapes of one work are filled with, so that title and abstract speak of the same things. */
export function makeFilling(
  random: Random,
  outline: Outline,
  homelands: readonly Homeland[],
): Readonly<Record<string, string>> {
  const words = wordsOf(outline.topic)
  const [a = 'things', b = 'things', c = 'things'] = random.some(outline.topic.terms, 3)
  const method = random.pick(words.studies)
  const techniques = techniquesOf(words, outline)
  const technique = techniques.length > 0 ? random.pick(techniques) : 'field notes'
  const home = homelands[Math.floor(homelands.length * random.next() ** 1.6)]
  const group =
    random.chance(0.5) && home !== undefined
      ? home.country.name.replace(WITH_ARTICLE, 'the $&')
      : random.pick(words.groups)
  const year = outline.year ?? 2000
  const from = year - random.between(2, 15)
  return {
    a,
    b,
    c,
    A: capital(a),
    B: capital(b),
    m: method,
    M: capital(method),
    t: technique,
    T: capital(technique),
    g: group,
    n: String(random.between(2, 400)),
    y: String(from),
    z: String(from + random.between(1, 10)),
  }
}

/** A shape with its places filled. */
export const fill = (shape: string, filling: Readonly<Record<string, string>>): string =>
  shape.replace(/\{(\w)\}/g, (_all, key: string) => filling[key] ?? '').replace(/\ba (?=[aeiou])/g, 'an ')

function makeForeign(random: Random, language: string, filling: Readonly<Record<string, string>>): string | null {
  const bank = FOREIGN_TITLES[language]
  if (bank === undefined) return null
  const [a = '', b = ''] = random.some(bank.nouns, 2)
  const title = fill(random.pick(bank.shapes), { ...filling, a, b })
  return /^\p{Ll}/u.test(title) ? capital(title) : title
}

const SPECIES = [
  'Acropora millepora',
  'Drosophila melanogaster',
  'Arabidopsis thaliana',
  'Escherichia coli',
  'Mus musculus',
  'Plasmodium falciparum',
  'Apis mellifera',
]
const FORMULAS = [
  'CO<sub>2</sub>',
  'H<sub>2</sub>O',
  'TiO<sub>2</sub>',
  'Ca<sup>2+</sup>',
  'LiFePO<sub>4</sub>',
  'N<sub>2</sub>O',
]
const MATHML =
  '<mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML"><mml:msub><mml:mi>α</mml:mi><mml:mn>2</mml:mn></mml:msub></mml:math>'

/** Markup that says something: species in the life and health sciences, formulas in the physical ones. */
const SCIENTIFIC: Readonly<Record<string, (title: string, random: Random) => string>> = {
  '1': (title, random) => `${title} in <i>${random.pick(SPECIES)}</i>`,
  '2': (title) => `${title} in <i>fin-de-siècle</i> Europe`,
  '3': (title, random) => `${title}: the case of ${random.pick(FORMULAS)}`,
  '4': (title, random) => `${title} in <i>${random.pick(SPECIES)}</i>`,
}

/** The damage titles come with: markup, entities, entities of entities, capitals, line breaks. */
const WARTS: readonly ((title: string) => string)[] = [
  (title) => title.replace(' and ', ' &amp; '),
  (title) => `${title} (p &amp;lt; 0.05)`,
  (title) => `${title} &lt;b&gt;revised&lt;/b&gt;`,
  (title) => `${title} at ${MATHML}`,
  (title) => title.toUpperCase(),
  (title) => title.replace(' ', '\n  '),
  (title) => `<b>${title}</b>`,
  (title) => `“${title}”`,
  (title) => `${title} <scp>II</scp>`,
  (title) => `&#x3b2;-decay and ${title.toLowerCase()}`,
  (title) => `${title} [in English]`,
  (title) => `<a href="javascript:alert(1)">${title}</a>`,
]

/** The title of a work, with or without damage; `null` for a few. */
export function makeTitle(
  random: Random,
  work: Outline & { language: string | null },
  filling: Readonly<Record<string, string>>,
): string | null {
  if (work.n % 700 === 5) return null
  const language = work.language?.slice(0, 2) ?? 'en'
  const foreign = language !== 'en' && random.chance(0.75) ? makeForeign(random, language, filling) : null
  if (foreign !== null) return foreign
  const plain = fill(random.pick(TITLES_BY_TYPE[work.type] ?? ARTICLE_TITLES), filling)
  if (random.chance(0.03)) return SCIENTIFIC[shortOf(work.topic.domain.id)]?.(plain, random) ?? plain
  return random.chance(0.05) ? random.pick(WARTS)(plain) : plain
}

/** An abstract of some thirty to sixty words. */
export const makeAbstract = (random: Random, filling: Readonly<Record<string, string>>): string =>
  ABSTRACT_ROWS.map((row) => fill(random.pick(row), filling)).join(' ')
