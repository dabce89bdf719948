import '@mantine/core/styles/Splitter.css'
import { Splitter } from '@mantine/core'
import type { ReactNode } from 'react'
import { usePreferences } from '#prefs'
import type { Layout } from '#query'
import classes from './Explorer.module.css'

interface PanesProps {
  readonly layout: Layout
  readonly chart: ReactNode
  readonly table: ReactNode
  readonly figures: ReactNode
}

/** Chart and table side by side with a movable line between them, or one thing alone. The split is remembered. */
export function Panes({ layout, chart, table, figures }: PanesProps) {
  const split = usePreferences((state) => state.split)
  const { set } = usePreferences((state) => state.actions)
  if (layout === 'chart') return <div className={classes['pane']}>{chart}</div>
  if (layout === 'table') return <div className={classes['pane']}>{table}</div>
  if (layout === 'figures') return <div className={classes['pane']}>{figures}</div>
  const handleResize = (_handle: number, [first]: readonly unknown[]) => {
    const percent = Number.parseFloat(String(first))
    if (percent >= 20 && percent <= 80) set({ split: percent / 100 })
  }
  return (
    <Splitter className={classes['panes']} onResizeEnd={handleResize} lineSize={1} handleColor="var(--bs-line)">
      <Splitter.Pane defaultSize={`${split * 100}%`} min="20%">
        <div className={classes['pane']}>{chart}</div>
      </Splitter.Pane>
      <Splitter.Pane defaultSize={`${(1 - split) * 100}%`} min="20%">
        <div className={classes['pane']}>{table}</div>
      </Splitter.Pane>
    </Splitter>
  )
}
