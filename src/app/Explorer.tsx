import { useMediaQuery } from '@mantine/hooks'
import { Suspense, useEffect, useState } from 'react'
import { EntityPicker, FilterBar, SearchBox } from '#features/build'
import { ChartPanel } from '#features/chart'
import { CompareButton, CrossPart, SplitTool } from '#features/cross'
import { ExportButton, UnfinishedExports } from '#features/export'
import { FacetsAside, FacetsButton } from '#features/facets'
import { OfferSample, SourceNotice } from '#features/pick-source'
import { Results, ResultsHeader } from '#features/results'
import { KeptNotices, OfferedParts } from '#features/settings'
import { PasteNotice, ShareButton } from '#features/share'
import { usePreferences } from '#prefs'
import { describe, type Field, type Layout } from '#query'
import { SOURCES } from '#sources/all'
import { lazyPart } from '#ui'
import { hrefOf, useList } from '#url'
import classes from './Explorer.module.css'
import frame from './Frame.module.css'
import { Later } from './Later.tsx'
import { LayoutPicker } from './LayoutPicker.tsx'
import { NARROW } from './narrow.ts'
import { Panes } from './Panes.tsx'
import { TopBar } from './TopBar.tsx'

const { Part: RecordDrawer } = lazyPart(async () => (await import('#features/record')).RecordDrawer)

const { Part: Figures } = lazyPart(async () => (await import('#features/figures')).Figures)

const { Part: AllGroupsButton } = lazyPart(async () => (await import('#features/all-groups')).AllGroupsButton)
const allOf = (field: Field) => (
  <Later>
    <AllGroupsButton field={field} />
  </Later>
)

/** As large as the choice itself: the bars below stay where they are when it comes. */
const SPLIT_ROOM = { widthPx: 280, heightPx: 30 }

/** A list: builder, count and sentence, chart and table. */
export function Explorer() {
  const isNarrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false })
  const { view } = useList()
  useRememberedQuery()
  const [hasSheet, setSheet] = useState(false)
  const layout = isNarrow && view.layout === 'both' ? 'table' : view.layout
  const table = <Results renderFailure={(error) => <OfferSample error={error} />} />
  return (
    <div className={classes['page']}>
      <SkipLink layout={layout} />
      <TopBar>
        <div className={classes['ask']}>
          <EntityPicker />
          <div className={classes['search']}>
            <SearchBox />
          </div>
        </div>
      </TopBar>
      <main className={classes['main']}>
        <OfferedParts />
        <KeptNotices />
        <SourceNotice />
        <PasteNotice />
        <UnfinishedExports />
        <div className={classes['pills']}>
          <FilterBar />
        </div>
        <ResultsHeader
          actions={
            <>
              <FacetsButton isNarrow={isNarrow} onOpen={() => setSheet(true)} />
              <LayoutPicker isNarrow={isNarrow} layout={layout} />
              <CompareButton sources={SOURCES} />
              <ShareButton />
              <ExportButton />
            </>
          }
        />
        <div className={classes['body']}>
          <FacetsAside isNarrow={isNarrow} isOpen={hasSheet} onClose={() => setSheet(false)} renderAll={allOf} />
          <Panes
            layout={layout}
            chart={
              <ChartPanel
                renderAll={allOf}
                tools={
                  <Later room={SPLIT_ROOM}>
                    <SplitTool />
                  </Later>
                }
                renderSeries={(field) => <CrossPart field={field} />}
              />
            }
            table={table}
            figures={
              <Suspense>
                <Figures />
              </Suspense>
            }
          />
        </div>
      </main>
      {view.record !== null && (
        <Suspense>
          <RecordDrawer />
        </Suspense>
      )}
    </div>
  )
}

const SKIPS: Readonly<Record<Layout, readonly [id: string, words: string]>> = {
  both: ['#results', 'Skip to results'],
  table: ['#results', 'Skip to results'],
  chart: ['#groups', 'Skip to chart'],
  figures: ['#figures', 'Skip to figures'],
}

function SkipLink({ layout }: { readonly layout: Layout }) {
  const [href, words] = SKIPS[layout]
  return (
    <a href={href} className={frame['skip']}>
      {words}
    </a>
  )
}

/** Puts the query in front of the recent ones of this browser. */
function useRememberedQuery(): void {
  const { query, view, unread } = useList()
  const { remember } = usePreferences((state) => state.actions)
  const href = hrefOf({ route: { kind: 'list', query, view: { ...view, record: null } }, unread })
  const sentence = describe(query, view)
  useEffect(
    () => remember({ href: href.slice(import.meta.env.BASE_URL.length - 1), sentence }),
    [href, sentence, remember],
  )
}
