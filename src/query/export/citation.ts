import type { Json, JsonObject } from '#lib/json'
import { annexOf } from '../annex/annex.ts'
import { dayOf, dig, listOf, textOf, yearOf } from '../body/value.ts'
import type { Entity } from '../model/entity.ts'
import { joinAbstract } from '../text/abstract.ts'
import { plainText } from '../text/markup.ts'

/** Root fields a citation is made of. */
export const CITATION_SELECT = [
  'id',
  'display_name',
  'doi',
  'type',
  'publication_year',
  'publication_date',
  'language',
  'authorships',
  'primary_location',
  'biblio',
  'keywords',
  'abstract_inverted_index',
] as const

/** A person as citations name one: `given` empty where the name has no such part. */
export interface CitedPerson {
  readonly family: string
  readonly given: string
  /** "Jr." */
  readonly suffix?: string
}

/** A work as managers of references want it. Texts are plain; '' stands for nothing. */
export interface Citation {
  readonly id: string
  readonly type: string
  readonly title: string
  readonly people: readonly CitedPerson[]
  readonly editors: readonly CitedPerson[]
  readonly translators: readonly CitedPerson[]
  readonly year: number | null
  /** `yyyy-mm-dd`, as much of it as is known, or ''. */
  readonly date: string
  readonly venue: string
  /** The series of a book that is the venue. */
  readonly series: string
  readonly publisher: string
  readonly issn: string
  readonly isbn: string
  readonly volume: string
  readonly issue: string
  readonly firstPage: string
  readonly lastPage: string
  /** Without the address of the resolver. */
  readonly doi: string
  readonly url: string
  readonly language: string
  readonly keywords: readonly string[]
  readonly abstract: string
}

const PARTICLES = /^(?:al|bin|da|de|del|den|der|di|dos|du|el|ibn|la|le|ten|ter|van|von|zu)$/i
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i

/**
 * Family and given name out of a name as printed. The provider knows no parts, so the last word is taken for the
 * family's, with the particles before it; names in a script that puts the family first are left whole.
 */
export function splitName(name: string): CitedPerson {
  const [before = '', after] = name.split(/,\s*/, 2)
  if (after !== undefined) return { family: before.trim(), given: after.trim() }
  const words = name.trim().split(/\s+/)
  if (words.length < 2 || /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name)) {
    return { family: name.trim(), given: '' }
  }
  let start = words.length - 1
  if (SUFFIX.test(words[start] ?? '') && start > 1) start -= 1
  while (start > 1 && PARTICLES.test(words[start - 1] ?? '')) start -= 1
  return { family: words.slice(start).join(' '), given: words.slice(0, start).join(' ') }
}

/** Foreign text on one line, without markup. */
const clean = (value: Json | undefined): string => {
  const text = textOf(value)
  return text === null ? '' : plainText(text).replace(/\s+/g, ' ').trim()
}

const personOf = (authorship: Json): readonly CitedPerson[] => {
  const name = clean(dig(authorship, 'author.display_name')) || clean(dig(authorship, 'raw_author_name'))
  return name === '' ? [] : [splitName(name)]
}

const doiOf = (body: JsonObject): string => clean(dig(body, 'doi')).replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, '')

/** A work as a citation. Total: whatever is missing is left empty. */
export const toCitation = (entity: Entity): Citation =>
  annexOf(entity.type)?.citations.toCitation(entity) ?? toCoreCitation(entity)

function toCoreCitation({ id, body }: Entity): Citation {
  const at = (path: string): string => clean(dig(body, path))
  const doi = doiOf(body)
  const abstract = joinAbstract(body)
  return {
    id,
    type: at('type'),
    title: at('display_name'),
    people: listOf(dig(body, 'authorships')).flatMap(personOf),
    editors: [],
    translators: [],
    year: yearOf(dig(body, 'publication_year')),
    date: dayOf(dig(body, 'publication_date')) ?? '',
    venue: at('primary_location.source.display_name'),
    series: '',
    publisher: at('primary_location.source.host_organization_name'),
    issn: at('primary_location.source.issn_l'),
    isbn: '',
    volume: at('biblio.volume'),
    issue: at('biblio.issue'),
    firstPage: at('biblio.first_page'),
    lastPage: at('biblio.last_page'),
    doi,
    url: doi === '' ? `https://openalex.org/${id}` : `https://doi.org/${doi}`,
    language: at('language'),
    keywords: listOf(dig(body, 'keywords'))
      .map((item) => clean(dig(item, 'display_name')))
      .filter((text) => text !== ''),
    abstract: abstract === null ? '' : clean(abstract),
  }
}
