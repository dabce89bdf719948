import type { EntityType } from '#query'
import { foldText, plainText, shortId } from '#query'
import type { RecordStore } from '../records/store.ts'
import { once } from '../records/store.ts'
import { textsByRow } from '../schema/leaves.ts'
import { rowOfIdentifier } from './get.ts'
import type { Ground } from './ground.ts'
import { hintOf } from './names.ts'

/** As `Suggestion` of the Source contract. */
export interface NameSuggestion {
  readonly id: string
  readonly label: string
  readonly hint: string | null
  readonly worksCount: number | null
}

const MOST = 10

/** Root keys that hold other names of a record. */
const OTHER_NAMES = ['display_name_alternatives', 'display_name_acronyms', 'alternate_titles', 'abbreviated_title']
const HINTS = ['last_known_institutions', 'geo', 'host_organization_name', 'authorships', 'field', 'country_code']

/** The names that begin with the text, or have a word that does: exact ones first, then the most used. */
export async function answerSuggest(
  { entity, text }: { readonly entity: EntityType; readonly text: string },
  ground: Ground,
): Promise<readonly NameSuggestion[]> {
  const store = ground.store(entity)
  await store.need(['id', 'display_name', 'works_count', ...OTHER_NAMES, ...HINTS])
  const known =
    store.rowOf(shortId(entity, text.trim())) ?? (await rowOfIdentifier({ entity, id: text.trim() }, ground))
  const rows = known === null ? bestRows(namesIn(store), foldName(text)) : [known]
  return rows.map((row) => suggestionOf(store, row))
}

/** Reads the names of an entity before anybody types. */
export async function warmSuggest(ground: Ground, entity: EntityType): Promise<void> {
  await ground.store(entity).need(['id', 'display_name', ...OTHER_NAMES])
  namesIn(ground.store(entity))
}

/** Rank of a match, best first: the whole name, its beginning, a word in it, another name. */
function rankOf(name: FoldedName, text: string): number | null {
  if (name.main === text) return 0
  if (name.main.startsWith(text)) return 1
  if (name.main.includes(` ${text}`)) return 2
  return name.others.some((other) => other.startsWith(text) || other.includes(` ${text}`)) ? 3 : null
}

function bestRows(names: readonly FoldedName[], text: string): readonly number[] {
  if (text === '') return []
  // Rows are in default order, most works or citations first, so that the first of a rank are the best.
  const byRank: number[][] = [[], [], [], []]
  for (const [row, name] of names.entries()) {
    const rank = rankOf(name, text)
    if (rank !== null) byRank[rank]?.push(row)
  }
  return byRank.flat().slice(0, MOST)
}

interface FoldedName {
  readonly main: string
  readonly others: readonly string[]
}

const folded = new WeakMap<RecordStore, () => readonly FoldedName[]>()

function namesIn(store: RecordStore): readonly FoldedName[] {
  const known = folded.get(store) ?? once(() => foldNames(store))
  folded.set(store, known)
  return known()
}

function foldNames(store: RecordStore): readonly FoldedName[] {
  const column = store.column('display_name')
  const others = OTHER_NAMES.filter((root) => store.roots.includes(root))
  return (column === null ? [] : textsByRow(column)).map((name, row) => {
    const body = others.length === 0 ? {} : store.read(row, others)
    return {
      main: foldName(name ?? ''),
      others: Object.values(body)
        .flat()
        .map((other) => (typeof other === 'string' ? foldName(other) : ''))
        .filter((other) => other !== ''),
    }
  })
}

/** A name as it is compared: without markup, accents and case. */
function foldName(name: string): string {
  // Most names are plain letters, for which lower case is all there is to it.
  if (!/[<&]|[^ -~]/.test(name)) return name.toLowerCase().replace(/ {2,}/g, ' ').trim()
  return foldText(plainText(name)).trim()
}

function suggestionOf(store: RecordStore, row: number): NameSuggestion {
  const body = store.read(row, ['display_name', 'works_count', ...HINTS])
  const { display_name: name, works_count: count } = body
  const id = store.idOf(row)
  return {
    id,
    label: typeof name === 'string' ? name : id,
    hint: hintOf(store.entity, body),
    worksCount: typeof count === 'number' ? count : null,
  }
}
