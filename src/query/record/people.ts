import type { Json, JsonObject } from '#lib/json'
import { type EntityRef, labelOf, refBy, refOf } from '../body/ref.ts'
import { booleanOf, dig, listOf, textOf } from '../body/value.ts'
import { findEntry } from '../catalog/vocabulary.ts'
import { plainText } from '../text/markup.ts'
import type { RecordPeople, RecordPerson, RecordValue } from './parts.ts'
import { linkValue, refValue } from './value.ts'

const BY_AUTHOR = { of: 'works', field: 'authorships.author.id' } as const
const BY_INSTITUTION = { of: 'works', field: 'authorships.institutions.lineage' } as const
const BY_COUNTRY = { of: 'works', field: 'authorships.countries' } as const

const some = <T>(list: readonly (T | null)[]): readonly T[] => list.filter((one) => one !== null)

function countryOf(code: Json): EntityRef | null {
  const text = textOf(code)?.toUpperCase() ?? null
  return text === null ? null : refBy('countries', text, findEntry('countries', text)?.label ?? text)
}

function orcidOf(author: Json | undefined): RecordValue | null {
  const orcid = textOf(dig(author, 'orcid'))
  if (orcid === null) return null
  const bare = orcid.replace(/^https?:\/\/orcid\.org\//i, '')
  return linkValue(bare, `https://orcid.org/${bare}`)
}

/** Affiliations as printed: today's list, or the single text of older answers. */
function printedIn(authorship: Json): readonly string[] {
  const strings = [...listOf(dig(authorship, 'raw_affiliation_strings')), dig(authorship, 'raw_affiliation_string')]
  return [...new Set(strings.map((text) => plainText(textOf(text) ?? '')).filter((text) => text !== ''))]
}

function personOf(authorship: Json): RecordPerson | null {
  const author = dig(authorship, 'author')
  const name = labelOf(author) ?? labelOf(dig(authorship, 'raw_author_name'))
  const ref = refBy('authors', dig(author, 'id'), name)
  if (ref === null) return null
  return {
    name: refValue(ref, BY_AUTHOR),
    orcid: orcidOf(author),
    isCorresponding: booleanOf(dig(authorship, 'is_corresponding')) === true,
    institutions: some(listOf(dig(authorship, 'institutions')).map((value) => refOf('institutions', value))).map(
      (institution) => refValue(institution, BY_INSTITUTION),
    ),
    countries: some(listOf(dig(authorship, 'countries')).map(countryOf)).map((ref) => refValue(ref, BY_COUNTRY)),
    printed: printedIn(authorship),
  }
}

/** The authors of a work with their affiliations; `null` when the record names none. */
export function readPeople(body: JsonObject): RecordPeople | null {
  const list = some(listOf(dig(body, 'authorships')).map(personOf))
  return list.length === 0 ? null : { list, isCut: booleanOf(dig(body, 'is_authors_truncated')) === true }
}
