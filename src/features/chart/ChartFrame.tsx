import { type ReactNode, useId, useState } from 'react'
import { useList } from '#url'
import { ApiCalls } from './ApiCalls.tsx'
import classes from './chart.module.css'
import { SaveChart } from './SaveChart.tsx'
import type { Sheet } from './sheet.ts'

interface ChartFrameProps {
  readonly sheet: Sheet
  /** The figures are those of the query before. */
  readonly isOld: boolean
  /** The choice of the kind of chart. */
  readonly menu: ReactNode
  readonly picture: ReactNode
  readonly table: ReactNode
  /** What stands between the picture and its sums: more groups, all groups. */
  readonly ways?: ReactNode
}

/**
 * What every chart has around it, whatever its kind: the choice of the kind, saving, its table, its API call, how its
 * figures add up.
 */
export function ChartFrame({ sheet, isOld, menu, picture, table, ways }: ChartFrameProps) {
  const { view } = useList()
  const [isTable, setTable] = useState(false)
  const altId = useId()
  // In a frame of another page: what is read there, not what is worked with.
  const isAlone = view.embed !== null
  const isBeside = view.layout === 'chart' && !isAlone
  return (
    <div className={classes['chart']} data-old={isOld || undefined} aria-busy={isOld}>
      <div className={classes['tools']} hidden={isAlone}>
        {menu}
        <SaveChart sheet={sheet} />
        {!isBeside && (
          <button type="button" className={classes['quiet']} aria-pressed={isTable} onClick={() => setTable(!isTable)}>
            {isTable ? 'Show chart' : 'Show as table'}
          </button>
        )}
      </div>
      <div className={isBeside ? classes['beside'] : undefined}>
        {(isBeside || !isTable) && (
          <figure aria-label={sheet.title} aria-describedby={altId} className={classes['figure']}>
            <p id={altId} className="bs-visually-hidden">
              {sheet.alt}
            </p>
            {picture}
          </figure>
        )}
        {(isBeside || isTable) && table}
      </div>
      {ways && !isAlone && <div className={classes['ways']}>{ways}</div>}
      <p className={classes['sum']} data-testid="sum">
        {sheet.notes.join(' ')}
      </p>
      {!isAlone && <ApiCalls calls={sheet.calls} />}
    </div>
  )
}
