import { toNonEmpty } from '#lib/non-empty'
import { entityInfo } from '../catalog/entities.ts'
import { parseAddress } from '../codec/parse-address.ts'
import { emptyQuery, emptyView } from '../edit/empty.ts'
import { withClause } from '../edit/query-edits.ts'
import type { Address } from '../model/address.ts'
import type { EntityType, SourceId } from '../model/entity-type.ts'
import { type Recognized, readIdList } from '../recognize/recognize.ts'
import { describe } from '../words/describe.ts'

/** Something typed into the search box that is no search: what it opens, and that in words. */
export interface TypedAddress {
  readonly address: Address
  readonly words: string
}

const WEB = /^(?:https?:\/\/\S+|(?:[a-z]+\.)?openalex\.org\/\S+)$/i

const wordsOf = ({ route }: Address): string => {
  switch (route.kind) {
    case 'list':
      return describe(route.query, route.view)
    case 'record':
      return `one ${entityInfo(route.entity).labelSingular.toLowerCase()}, ${route.id}`
    case 'home':
      return 'the start page'
  }
}

function ofIds(ids: readonly Recognized[], source: SourceId): TypedAddress | null {
  const [first, ...others] = ids
  if (first === undefined) return null
  const address = (route: Address['route']): Address => ({
    route,
    unread: [],
    problems: [],
    offered: { mailto: null, apiKey: null },
  })
  if (others.length === 0 && first.lookup !== null)
    return {
      address: address({ kind: 'record', source, entity: first.entity, id: first.lookup }),
      words: `the ${entityInfo(first.entity).labelSingular.toLowerCase()} ${first.id}`,
    }
  return ofList(ids, first.entity, source, address)
}

/** Several identifiers of one kind and scheme are a list; of several kinds they are no one question. */
function ofList(
  ids: readonly Recognized[],
  entity: EntityType,
  source: SourceId,
  address: (route: Address['route']) => Address,
): TypedAddress | null {
  const places = ids.flatMap(({ places }) => places.find((place) => place.entity === entity) ?? [])
  const [place] = places
  const values = toNonEmpty(places.map(({ value }) => ({ kind: 'is', value }) as const))
  if (!place || !values || places.length < ids.length || places.some(({ field }) => field !== place.field)) return null
  const query = withClause(emptyQuery(entity, source), { field: place.field, match: { kind: 'any', values } })
  return {
    address: address({ kind: 'list', query, view: emptyView() }),
    words: `${ids.length} ${entityInfo(entity).label.toLowerCase()} by their identifiers`,
  }
}

/**
 * What a typed or pasted text opens instead of being searched for: a web address its view, one identifier its record,
 * several of a kind their list. `null`: it is words.
 */
export function readTyped(text: string, source: SourceId): TypedAddress | null {
  const typed = text.trim()
  if (typed === '') return null
  const { ids, rest } = readIdList(typed)
  // A title that mentions an identifier is still searched for.
  const byIds = rest.length === 0 ? ofIds(ids, source) : null
  if (!WEB.test(typed)) return byIds
  const address = parseAddress(typed)
  if (address.route.kind !== 'home') return { address, words: wordsOf(address) }
  return byIds
}
