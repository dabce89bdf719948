import { at } from '#lib/json'
import type { EntityType } from '#query'
import type { RequestOptions, Suggestion } from '../source.ts'
import type { Asking } from './crossref.ts'
import { toEntity } from './entity.ts'
import { readList } from './wire.ts'

/** Suggestions at most. */
const MOST = 10

/** What tells namesakes apart: a place, a publisher. */
const HINTS = ['location', 'publisher'] as const

/** Names that hold the words, by a search of the list: Crossref has no autocomplete of its own. */
export async function suggestFrom(
  asking: Asking,
  { entity, text }: { readonly entity: EntityType; readonly text: string },
  options: RequestOptions,
): Promise<readonly Suggestion[]> {
  const params = [
    ['query', text.trim()],
    ['rows', String(MOST)],
  ] as const
  const answer = await asking.list({ entity, params, options })
  return readList(answer).items.flatMap((record): Suggestion[] => {
    const { id, label } = toEntity(entity, record, answer)
    const hint = HINTS.map((key) => at(record, key)).find((value) => typeof value === 'string')
    const count = at(at(record, 'counts'), 'total-dois')
    if (label === null) return []
    return [{ entity, id, label, hint: hint ?? null, worksCount: typeof count === 'number' ? count : null }]
  })
}
