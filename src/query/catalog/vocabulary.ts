import { annexList } from '../annex/annex.ts'
import { COUNTRIES, LANGUAGES } from './countries.ts'
import { LISTS, SUBFIELDS } from './lists.ts'

/** One entry of a closed list. `id` is the canonical value of a clause (`US`, `article`, `3`, `publishedVersion`). */
export interface VocabularyEntry {
  readonly id: string
  readonly label: string
  readonly meaning: string | null
}

function readEntry(line: string): VocabularyEntry {
  const [id = '', label, meaning] = line.split('|')
  return { id, label: label || id, meaning: meaning || null }
}

const readLines = (text: string): readonly VocabularyEntry[] => text.split('\n').map(readEntry)

const readCountries = (): readonly VocabularyEntry[] =>
  COUNTRIES.split('|').map((row) => ({ id: row.slice(0, 2), label: row.slice(3), meaning: null }))

/** Names are made when they are read: all at once they would hold up the first answer. */
function readLanguages(): readonly VocabularyEntry[] {
  let names: Intl.DisplayNames | null = null
  const nameOf = (id: string): string => {
    names ??= new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' })
    return names.of(id) ?? id
  }
  return LANGUAGES.split(' ').map((id) => ({
    id,
    get label() {
      return nameOf(id)
    },
    meaning: null,
  }))
}

const cache = new Map<string, readonly VocabularyEntry[]>()

function readVocabulary(name: string): readonly VocabularyEntry[] | null {
  if (name === 'countries') return readCountries()
  if (name === 'languages') return readLanguages()
  if (name === 'subfields') return readLines(SUBFIELDS)
  const list = Object.hasOwn(LISTS, name) ? LISTS[name] : annexList(name)
  return list === undefined ? null : readLines(list)
}

/**
 * The entries of a closed list, by entity type (`work-types`, `countries`, `languages`, `sdgs` …) or by the name of an
 * enumeration (`versions` …); `null` when the list is not a closed one known here (topics, keywords …). Order: as the
 * provider lists them. Records may carry values that no list has: show those as they are. The same list at every call.
 */
export function vocabulary(name: string): readonly VocabularyEntry[] | null {
  const known = cache.get(name)
  if (known !== undefined) return known
  const read = readVocabulary(name)
  if (read !== null) cache.set(name, read)
  return read
}

type Index = ReadonlyMap<string, VocabularyEntry>

/** Makes indexes of closed lists by one of their texts, each when it is first asked. */
function indexedBy(textOf: (entry: VocabularyEntry) => string): (name: string) => Index | null {
  const indexes = new Map<string, Index>()
  return (name) => {
    const known = indexes.get(name)
    if (known !== undefined) return known
    const list = vocabulary(name)
    if (list === null) return null
    const index = new Map(list.map((entry) => [textOf(entry).toLowerCase(), entry]))
    indexes.set(name, index)
    return index
  }
}

const byId = indexedBy(({ id }) => id)
const byLabel = indexedBy(({ label }) => label)

/** The entry of a closed list with this id or label, in any case; `null` when there is none. */
export function findEntry(name: string, text: string): VocabularyEntry | null {
  const wanted = text.toLowerCase()
  return byId(name)?.get(wanted) ?? byLabel(name)?.get(wanted) ?? null
}
