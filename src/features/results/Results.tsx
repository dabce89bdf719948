import { useMediaQuery } from '@mantine/hooks'
import { type ReactNode, Suspense, useCallback, useMemo } from 'react'
import { canonicalText, failureOf, isEmptied, PAGE_SIZE, type Results as ResultsAnswer } from '#data'
import { usePreferences, useTicks, visitScroll } from '#prefs'
import { type Entity, entityInfo, toggleSort, withSort } from '#query'
import type { SourceError } from '#sources'
import { ErrorPanel, lazyPart } from '#ui'
import { VirtualTable } from '#ui/table'
import { currentList } from '#url'
import { CellLinksContext } from './cell-links.ts'
import { Empty } from './Empty.tsx'
import { ResultsBar } from './ResultsBar.tsx'
import styles from './results.module.css'
import { openRecord, useCellLinksOf } from './useCellLinks.ts'
import { type ResultsView, useResultsView } from './useResultsView.ts'
import { useRowTicks } from './useRowTicks.ts'
import { rowHeightPx, useTableColumns } from './useTableColumns.ts'
import { endWords } from './words.ts'

/** Width below which a row is a card. */
const NARROW = '(max-width: 40em)'
const TOUCH = '(pointer: coarse)'
const AT_ONCE = { getInitialValueInEffect: false }

/** Rows drawn in their shape before the first answer. */
const FIRST_ROWS = 30

/** Rows loaded beyond the window. Where the provider holds the place, the next page and no other. */
const aheadRows = ({ source }: ResultsView): number => PAGE_SIZE * (source.can.cursor === 'stateful' ? 1 : 1.5)

const idOf = ({ id }: Entity): string => id

interface ResultsProps {
  /** What else may help when the list could not be loaded, below the failure. */
  readonly renderFailure?: (error: SourceError) => ReactNode
}

/** The records of the present list: loading, empty, failed, growing, ended. */
export function Results({ renderFailure }: ResultsProps) {
  const view = useResultsView()
  const { results, list, source, columns } = view
  const isNarrow = useMediaQuery(NARROW, undefined, AT_ONCE)
  const links = useCellLinksOf(list, source)
  const isEmpty = results.status === 'ended' && results.entities.length === 0 && !results.isOld
  return (
    <section className={styles['results']} aria-label="Results">
      {results.status === 'failed' && results.error && (
        <div className={styles['failure']}>
          <ErrorPanel
            {...failureOf(results.error)}
            tone={results.entities.length > 0 ? 'partial' : 'failure'}
            kept={results.entities.length > 0 ? 'Dimmed below are the rows that were there before.' : undefined}
            onRetry={results.retry}
          >
            {renderFailure?.(results.error)}
          </ErrorPanel>
        </div>
      )}
      <div id="results" tabIndex={-1} className={styles['body']}>
        {isEmpty ? (
          <Empty />
        ) : (
          <CellLinksContext value={links}>
            <ResultsTable view={view} isNarrow={isNarrow} />
          </CellLinksContext>
        )}
      </div>
      <Ticked view={view} />
      {source.can.cursor === 'stateful' && (
        <Suspense fallback={null}>
          <WalkLine view={view} />
        </Suspense>
      )}
      <ResultsBar results={results} columns={columns} source={source} isNarrow={isNarrow} />
    </section>
  )
}

const { Part: WalkLine } = lazyPart(async () => (await import('./held/WalkLine.tsx')).WalkLine)
const { Part: WalkAsk } = lazyPart(async () => (await import('./held/WalkAsk.tsx')).WalkAsk)
const { Part: TickBar } = lazyPart(async () => (await import('./TickBar.tsx')).TickBar)

/** What is said of ticks, as soon as there are any. */
function Ticked({ view }: { readonly view: ResultsView }) {
  const ticks = useTicks((state) => state.ticks)
  return (
    ticks && (
      <Suspense fallback={null}>
        <TickBar view={view} ticks={ticks} />
      </Suspense>
    )
  )
}

/** Rows still to come, as far as they are drawn in their shape. */
function expectedRows({ status, entities, total, isOld }: ResultsAnswer): number {
  if (status === 'loading') return entities.length === 0 ? FIRST_ROWS : 0
  if ((status !== 'ready' && status !== 'loading-more') || isOld) return 0
  return total.kind === 'exact' ? Math.min(PAGE_SIZE, Math.max(1, total.count - entities.length)) : PAGE_SIZE
}

/** What stands below the last row. */
function footOf(view: ResultsView): ReactNode {
  const { status, error, check, retry, isOld } = view.results
  if (status === 'failed-midway' && error)
    return view.source.can.cursor === 'stateful' ? (
      <Suspense fallback={null}>
        <WalkAsk view={view} error={error} />
      </Suspense>
    ) : (
      <ErrorPanel {...failureOf(error)} tone="partial" onRetry={retry} />
    )
  if (status === 'ended' && !isOld && check) return endWords(check)
  return null
}

function ResultsTable({ view, isNarrow }: { readonly view: ResultsView; readonly isNarrow: boolean }) {
  const { results, list, defaultSort } = view
  const { query, view: shown } = list
  const { entities, total, status, isOld, loadMore, show } = results
  const density = usePreferences((state) => state.density)
  const isTouch = useMediaQuery(TOUCH, undefined, AT_ONCE)
  const columns = useTableColumns(view, isNarrow)
  const ticks = useRowTicks(view)
  const scrollKey = useMemo(
    () =>
      [query.source, canonicalText(query), ...shown.sort.map(({ key, direction }) => `${key}:${direction}`)].join(' '),
    [query, shown.sort],
  )
  const handleSort = useCallback(
    (columnId: string) => {
      const column = view.columns.find(({ id }) => id === columnId)
      const now = currentList()
      if (!now || !column?.sortKey) return
      const isDefault = now.view.sort.length === 0 && defaultSort?.key === column.sortKey
      const opposite = defaultSort?.direction === 'desc' ? 'asc' : 'desc'
      now.setView(
        isDefault
          ? withSort(now.view, [{ key: column.sortKey, direction: opposite }])
          : toggleSort(now.view, column.sortKey),
      )
    },
    [view.columns, defaultSort?.key, defaultSort?.direction],
  )
  const handleMove = useCallback((entity: Entity) => {
    if (currentList()?.view.record != null) openRecord(entity)
  }, [])
  if (status === 'failed' && entities.length === 0) return null
  return (
    <VirtualTable
      label={`${entityInfo(query.entity).label}, results`}
      columns={columns}
      rows={entities}
      rowId={idOf}
      isBlank={isEmptied}
      total={total.kind === 'exact' ? total.count : null}
      expected={expectedRows(results)}
      foot={footOf(view)}
      isOld={isOld}
      rowHeightPx={rowHeightPx(query.entity, isNarrow, isTouch ? 'touch' : density)}
      isHeaderShown={!isNarrow}
      isFirstPinned={!isNarrow}
      scrollKey={scrollKey}
      scrollMemory={visitScroll}
      selectedId={shown.record}
      aheadRows={aheadRows(view)}
      onNearEnd={loadMore}
      onShow={show}
      onSort={handleSort}
      onOpen={openRecord}
      onMove={handleMove}
      ticks={ticks}
    />
  )
}
