import { Button, TextInput } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import { failureOf, useGroups, useGroupWalk, useNames, useSource } from '#data'
import { formatCount, formatShare } from '#lib/count'
import { formatCsv } from '#lib/csv'
import { clauseOfGroup, describe, entityInfo, type Field, idsToName, withClause } from '#query'
import { Dialog, ErrorPanel, saveFile } from '#ui'
import { type TableColumn, VirtualTable } from '#ui/table'
import { currentList, useList } from '#url'
import classes from './all-groups.module.css'
import { named, type RankedGroup, type Ranking, rank } from './ranking.ts'
import { WalkBar } from './WalkBar.tsx'

/** Groups the chart and the facet of the field have asked for too: this is no request more. */
const ASKED = 200

const base = { leastPx: 64, lines: 1, grows: false, sort: { kind: 'fixed', whyNot: null } } as const

const COLUMNS: readonly TableColumn<RankedGroup>[] = [
  { ...base, id: 'rank', label: 'Rank', widthPx: 76, align: 'end', text: rankText, render: rankText },
  {
    ...base,
    id: 'label',
    label: 'Group',
    widthPx: 320,
    align: 'start',
    grows: true,
    text: labelText,
    render: labelText,
  },
  { ...base, id: 'count', label: 'Count', widthPx: 110, align: 'end', text: countText, render: countText },
  { ...base, id: 'share', label: 'Share', widthPx: 90, align: 'end', text: shareText, render: shareText },
]

function rankText({ rank: place }: RankedGroup): string {
  return place === null ? '–' : formatCount(place)
}
function labelText({ label }: RankedGroup): string {
  return label
}
function countText({ count }: RankedGroup): string {
  return formatCount(count)
}
function shareText({ share }: RankedGroup): string {
  return share === null ? '–' : formatShare(share)
}

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
  const hasEnded = walk.status === 'ended'
  const ranking = useMemo(
    () => (largest.groups ? rank({ field, largest: largest.groups, walked: walk.groups, hasEnded }) : null),
    [field, largest.groups, walk.groups, hasEnded],
  )
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
            {!largest.groups?.isComplete && <WalkBar walk={walk} rate={source.can.rate} />}
            <div className={classes['tools']}>
              <TextInput
                type="search"
                aria-label="Find a group"
                placeholder="Find a group"
                value={typed}
                onChange={(event) => setTyped(event.currentTarget.value)}
              />
              <Button variant="default" onClick={() => saveFile(fileName(query.entity, field), toCsv(rows), CSV)}>
                Save {formatCount(rows.length)} as CSV
              </Button>
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

const CSV = 'text/csv;charset=utf-8'

const toCsv = (rows: readonly RankedGroup[]): string =>
  formatCsv([
    ['rank', 'key', 'label', 'count', 'share'],
    ...rows.map(({ rank: place, key, label, count, share }) => [place, key, label, count, share]),
  ])

const fileName = (entity: string, { id }: Field): string =>
  `bibscope-${entity}-by-${id.replaceAll('.', '-')}-${new Date().toISOString().slice(0, 10)}.csv`

/** How the figures add up; what did not come as a bar of its own where that can be known. */
function Rest({ ranking, many }: { readonly ranking: Ranking; readonly many: string }) {
  const { groups, total, unknown, sum, rest, isComplete } = ranking
  const known = groups.filter(({ key }) => key !== null).length
  const parts = [
    `${formatCount(known)} groups${isComplete ? ', all there are' : ' so far'}.`,
    total !== null && unknown !== null
      ? `${formatCount(total)} ${many} = ${formatCount(total - unknown)} known + ${formatCount(unknown)} unknown.`
      : '',
    rest === null
      ? `The groups add up to ${formatCount(sum)}${total ? `, ${(sum / total).toFixed(2)} × the set` : ''}.`
      : `${formatCount(sum)} in the groups here, ${formatCount(rest)} in others.`,
  ]
  return (
    <div className={classes['rest']}>
      {rest !== null && rest > 0 && total !== null && (
        <div className={classes['bar']} aria-hidden="true">
          <span style={{ inlineSize: `${(100 * sum) / total}%` }} />
          <span data-rest="" style={{ inlineSize: `${(100 * rest) / total}%` }} />
        </div>
      )}
      <p data-testid="ranking-sum">{parts.filter(Boolean).join(' ')}</p>
    </div>
  )
}
