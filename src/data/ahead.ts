import type { QueryClient, QueryKey } from '@tanstack/react-query'
import type { EntityType, Query, View } from '#query'
import type { Source } from '#sources'
import { groupsOfView, resultsOfView } from './asked.ts'
import { groupsOptions } from './groups.ts'
import { recordOptions } from './record.ts'
import { resultsOptions } from './results.ts'
import type { SourceHandle } from './source-context.ts'

/** What is asked before it is drawn. `drawn` resolves when there is somebody to show an answer to. */
export interface AheadOptions {
  readonly client: QueryClient
  readonly handle: SourceHandle
  readonly drawn: Promise<unknown>
}

/** A Source whose failures wait: a query that failed before anybody followed it would be asked again at once. */
function holdingBack(source: Source, drawn: Promise<unknown>): Source {
  const held = async <T>(answer: Promise<T>): Promise<T> => {
    try {
      return await answer
    } catch (error) {
      await drawn
      throw error
    }
  }
  return {
    id: source.id,
    label: source.label,
    can: source.can,
    list: (request, options) => held(source.list(request, options)),
    group: (request, options) => held(source.group(request, options)),
    get: (request, options) => held(source.get(request, options)),
    suggest: (request, options) => held(source.suggest(request, options)),
    labels: (request, options) => held(source.labels(request, options)),
  }
}

const patient = ({ handle, drawn }: AheadOptions): SourceHandle => ({
  ...handle,
  source: holdingBack(handle.source, drawn),
})

/** A list view, and what of it is shown. */
interface Shown {
  readonly query: Query
  readonly view: View
  readonly hasList: boolean
  readonly hasChart: boolean
}

/** What was asked before, and came or failed, is for the page to judge: it asks again when it has a reason. */
const isNew = (client: QueryClient, { queryKey }: { readonly queryKey: QueryKey }): boolean =>
  client.getQueryState(queryKey) === undefined

/**
 * Asks for what a list view shows, before it is drawn: its hooks find the requests under way and ask nothing again.
 * `hasList`, `hasChart`: whether they are part of it. Resolves, never rejects, when the answers are there.
 */
export async function askListAhead(options: AheadOptions, { query, view, hasList, hasChart }: Shown): Promise<void> {
  const { client } = options
  const handle = patient(options)
  const list = hasList ? resultsOptions(handle, resultsOfView(query, view)) : null
  const request = hasChart ? groupsOfView(handle, query, view) : null
  const groups = request && groupsOptions(handle, request)
  await Promise.all([
    list && isNew(client, list) && client.prefetchInfiniteQuery(list),
    groups && isNew(client, groups) && client.prefetchQuery(groups),
  ])
}

/** Asks for a record, before its page is drawn. Resolves, never rejects, when the answer is there. */
export async function askRecordAhead(options: AheadOptions, entity: EntityType, id: string): Promise<void> {
  const record = recordOptions(patient(options), entity, id)
  if (isNew(options.client, record)) await options.client.prefetchQuery(record)
}
