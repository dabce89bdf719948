import { apiCallOf, type SourceHandle } from '#data'
import { usePreferences } from '#prefs'
import type { Column, ExportFormat } from '#query'
import type { WalkPlan } from '#sources'
import { fullLinkOf, useList } from '#url'
import { version } from '../../../package.json'
import { fileNameOf } from './choice.ts'
import { chooseDisk } from './deliver.ts'
import { type ExportOrder, NO_PROGRESS } from './job.ts'
import { openRun } from './open-run.ts'
import { orderOf } from './scope.ts'

/** What is chosen when an export begins. */
export interface Chosen {
  readonly plan: WalkPlan
  readonly format: ExportFormat
  readonly columns: readonly Column[]
  readonly hasMark: boolean
  readonly sentence: string
}

/** Begins an export of the list of the address: asks for the place of the file first, since only a click may. */
export function useStart(handle: SourceHandle): (chosen: Chosen) => Promise<void> {
  const { query, view, unread } = useList()
  const baseUrl = usePreferences((state) => state.baseUrl)
  return async ({ plan, format, columns, hasMark, sentence }) => {
    const startedAt = Date.now()
    const fileName = fileNameOf(query.entity, format, startedAt)
    const disk = await chooseDisk(fileName)
    if (disk === 'cancelled') return
    const route = { kind: 'list', query, view: { ...view, record: null } } as const
    const [part] = plan.parts
    const isOne = plan.parts.length === 1 && part !== undefined
    const order: ExportOrder = {
      id: `${startedAt}-${Math.random().toString(36).slice(2)}`,
      query,
      sort: isOne ? orderOf(part.query, view.sort) : [],
      plan,
      format: format.id,
      columns: columns.map(({ id }) => id),
      hasMark,
      fileName: disk?.name ?? fileName,
      sentence,
      scope: handle.scope,
      source: handle.source.label,
      link: fullLinkOf({ route, unread }),
      apiCall: apiCallOf(handle.source, { query, view: route.view, base: baseUrl, part: 'list' }),
      startedAt,
      appVersion: version,
    }
    const run = await openRun({ order, progress: NO_PROGRESS, disk }, handle)
    await run?.start()
  }
}
