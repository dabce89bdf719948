import type { ReactNode } from 'react'
import { usePreferences } from '#prefs'
import type { Layout } from '#query'
import { SplitPanes } from '#ui'
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
  return (
    <SplitPanes
      label="Width of the chart"
      share={split}
      onShare={(share) => set({ split: share })}
      first={<div className={classes['pane']}>{chart}</div>}
      second={<div className={classes['pane']}>{table}</div>}
    />
  )
}
