import { badQuery, crash } from '../reply.ts'
import type { Stored } from '../store/column.ts'
import type { NamedField } from '../store/table.ts'
import { lastPart } from '../store/values.ts'

/** Where a value stands: alone, negated alone, in a list, in a negated list. */
export type Use = 'alone' | 'negated' | 'listed' | 'excluded'

/**
 * How values of a field are compared: stored values and asked ones are brought to a common key. `read` gives `null` for
 * a value that can match nothing, and throws a refusal for one that is not allowed.
 */
export interface TermRule {
  readonly name: string
  readonly fold: (value: Stored) => string
  readonly read: (text: string, use: Use) => string | null
}

const ID_INSIDE = /[WAICFVPSTG]\d{2,}/

/** The id hidden in a text, as the server finds it: the first letter with digits, wherever it stands. */
export const idInside = (text: string): string | null => ID_INSIDE.exec(text.trim().toUpperCase())?.[0] ?? null

const upperTail = (value: Stored): string => lastPart(String(value)).toUpperCase()
const lower = (value: Stored): string => String(value).toLowerCase()
const exact = (value: Stored): string => String(value)

const ID_RULE: TermRule = {
  name: 'id',
  fold: upperTail,
  read: (text) => {
    const id = idInside(text)
    if (id === null) throw badQuery(`'${text.replace('https://openalex.org/', '')}' is not a valid OpenAlex ID.`)
    return id
  },
}

/** Topics of authors, sources, institutions: bare `T…` only, except that a single negation wants the URL. Rule: § 4.6. */
const BARE_TOPIC_RULE: TermRule = {
  name: 'bare topic',
  fold: upperTail,
  read: (text, use) => {
    const isUrl = /^https?:/i.test(text)
    if (use === 'negated') return isUrl ? idInside(text) : null
    if (isUrl) throw crash()
    return /^T\d+$/.test(text) ? text : null
  },
}

const storedRule = (isCaseSensitive: boolean): TermRule => ({
  name: isCaseSensitive ? 'exact' : 'lower',
  fold: isCaseSensitive ? exact : lower,
  read: isCaseSensitive ? exact : lower,
})

/** These also take the key of their groups, where a blank is written `%20`. Rule: § 4.6. */
const TAKES_ENCODED_BLANKS = new Set(['primary_location.source.type', 'locations.source.type'])

const codeRule = ({ canonical, field }: NamedField): TermRule => {
  const tail = (value: Stored): string => {
    const last = lastPart(String(value))
    return field.isCaseSensitive ? last : last.toLowerCase()
  }
  return {
    name: field.isCaseSensitive ? 'code, exact' : 'code',
    fold: (value) => tail(value).replaceAll('%20', ' '),
    read: (text) => {
      if (field.send === 'bare') return text.includes('/') ? null : tail(text)
      return tail(TAKES_ENCODED_BLANKS.has(canonical) ? text.replaceAll('%20', ' ') : text)
    },
  }
}

const CONTINENTS: Readonly<Record<string, string>> = {
  africa: 'Q15',
  antarctica: 'Q51',
  asia: 'Q48',
  europe: 'Q46',
  north_america: 'Q49',
  oceania: 'Q55643',
  south_america: 'Q18',
}

const continentRule = (name: string): TermRule => ({
  name: 'continent',
  fold: exact,
  read: (text) => {
    const id = CONTINENTS[text.toLowerCase()] ?? text.toUpperCase()
    if (!Object.values(CONTINENTS).includes(id)) {
      throw badQuery(
        `Value for ${name} must be one of ${Object.keys(CONTINENTS).join(', ')} or their ids, not ${text}.`,
      )
    }
    return id
  },
})

const BARE_FORMS: Readonly<Record<string, (text: string) => string>> = {
  DOI: (text) => text.replace(/^https?:\/\/doi\.org\//, ''),
  Scopus: (text) => /(?:scopusid|authorid)=(\d+)/.exec(text)?.[1] ?? text,
}

const externalRule = ({ field }: NamedField): TermRule => {
  const bare = BARE_FORMS[field.scheme ?? ''] ?? lastPart
  const key = (value: Stored): string => bare(String(value).toLowerCase())
  return {
    name: `external ${field.scheme}`,
    fold: key,
    // A negation compares with the stored URL as it stands: the bare form then excludes nothing. Rule: § 4.3.
    read: (text, use) => {
      const isNegation = use === 'negated' || use === 'excluded'
      return isNegation && field.send === 'url' && !/^https?:/i.test(text) ? null : key(text)
    },
  }
}

/** The rule of a field whose values are terms. */
export function termRule(named: NamedField): TermRule {
  const { field } = named
  if (field.send === 'stored') return storedRule(field.isCaseSensitive)
  switch (field.kind) {
    case 'id':
      return field.send === 'bare' ? BARE_TOPIC_RULE : ID_RULE
    case 'code':
      return /(^|\.)continent$/.test(named.canonical) ? continentRule(named.name) : codeRule(named)
    case 'external-id':
      return externalRule(named)
    default:
      return storedRule(field.isCaseSensitive)
  }
}
