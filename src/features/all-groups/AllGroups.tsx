import '@mantine/core/styles/Input.css'
import { TextInput } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import { failureOf, useGroups, useGroupWalk, useNames, useSource } from '#data'
import { clauseOfGroup, describe, entityInfo, type Field, idsToName, withClause } from '#query'
import { Dialog, ErrorPanel } from '#ui'
import { createScrollMemory, VirtualTable } from '#ui/table'
import { currentList, useList } from '#url'
import classes from './all-groups.module.css'
import { COLUMNS } from './columns.ts'
import { Rest } from './Rest.tsx'
import { named, type RankedGroup } from './ranking.ts'
import { restWords } from './rest-words.ts'
import { SaveGroups } from './SaveGroups.tsx'
import { useRanking } from './useRanking.ts'
import { WalkBar } from './WalkBar.tsx'

/** Groups the chart and the facet of the field have asked for too: this is no request more. */
const ASKED = 200

/** How far each ranking was scrolled, for as long as the page is open. */
const scrollMemory = createScrollMemory()

const nothing = (): void => undefined

interface AllGroupsProps {
  readonly field: Field
  /** The modal sheet it opens from: at the end of the page it would be out of sight. `null`: there is none. */
  readonly sheet: HTMLElement | null
  onClose(): void
}

/** All groups of a field: ranked, searched, saved as CSV; beyond the largest 200 by a walk that can be stopped. */
export function AllGroups({ field, sheet, onClose }: AllGroupsProps) {
  const { query } = useList()
  const handle = useSource(query.source)
  const { source } = handle
  const names = useNames(handle, idsToName(query))
  const request = { query, field: field.id, includeUnknown: field.kind !== 'boolean' }
  const largest = useGroups({ ...request, top: ASKED })
  const walk = useGroupWalk(request)
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed)
  const ranking = useRanking(field, largest.groups, walk)
  const rows = useMemo(() => (ranking ? named(ranking.groups, text) : []), [ranking, text])
  const many = entityInfo(query.entity).label.toLowerCase()
  const handleOpen = ({ key }: RankedGroup) => {
    const one = clauseOfGroup(query.entity, field.id, key)
    const list = currentList()
    if (!list || !('clause' in one)) return
    onClose()
    list.setQuery(withClause(list.query, one.clause))
  }
  return (
    <Dialog
      title={`${entityInfo(query.entity).label} by ${field.label.toLowerCase()}: all groups`}
      size="48rem"
      sheet={sheet}
      onClose={onClose}
    >
      <div className={classes['body']}>
        <p className={classes['note']}>{describe(query, null, names)}</p>
        {largest.error && <ErrorPanel {...failureOf(largest.error)} onRetry={largest.retry} />}
        {ranking && (
          <>
            {!largest.groups?.isComplete && <WalkBar walk={walk} source={query.source} rate={source.can.rate} />}
            <div className={classes['tools']}>
              <TextInput
                type="search"
                aria-label="Find a group"
                placeholder="Find a group"
                value={typed}
                onChange={(event) => setTyped(event.currentTarget.value)}
              />
              <SaveGroups
                field={field}
                rows={rows}
                sums={restWords(ranking, many)}
                receivedAt={largest.groups?.info.receivedAt ?? Date.now()}
              />
            </div>
            <div className={classes['table']}>
              <VirtualTable
                label={`Groups of ${field.label.toLowerCase()}`}
                columns={COLUMNS}
                rows={rows}
                rowId={({ key }) => key ?? 'unknown'}
                isBlank={() => false}
                total={rows.length}
                expected={0}
                foot={rows.length === 0 ? 'No group fits.' : null}
                isOld={largest.isOld}
                rowHeightPx={32}
                isHeaderShown
                isFirstPinned={false}
                scrollMemory={scrollMemory}
                scrollKey={`groups ${field.id} ${text}`}
                selectedId={null}
                aheadRows={0}
                onNearEnd={nothing}
                onShow={nothing}
                onSort={nothing}
                onOpen={handleOpen}
                onMove={nothing}
              />
            </div>
            <Rest ranking={ranking} many={many} />
          </>
        )}
      </div>
    </Dialog>
  )
}
