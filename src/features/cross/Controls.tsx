import type { ReactNode } from 'react'
import type { Chart } from '#query'
import { useList } from '#url'
import classes from './cross.module.css'
import type { KindOffer, SeriesKind } from './kinds.ts'

const PLAIN: Chart = { kind: null, isShare: false, isLog: false }

interface ControlsProps {
  readonly kind: SeriesKind
  readonly offers: readonly KindOffer[]
  /** What a share is of, as a check box; `null`: chosen elsewhere. */
  readonly shareWords: string | null
  readonly canLog: boolean
  readonly children?: ReactNode
}

/** How a grid is drawn. All of it stands in the address. */
export function Controls({ kind, offers, shareWords, canLog, children }: ControlsProps) {
  const { view, setView } = useList()
  // In the frame of another page there is nothing to choose.
  if (view.embed !== null) return null
  const chart = view.chart ?? PLAIN
  // In a frame of another page there is nothing to choose.
  if (view.embed !== null) return null
  const set = (change: Partial<Chart>) => setView({ ...view, chart: { ...chart, ...change } }, 'replace')
  return (
    <div className={classes['controls']}>
      <label>
        Drawn as
        <select
          value={kind}
          onChange={({ currentTarget }) => {
            const offer = offers.find((one) => one.kind === currentTarget.value)
            if (offer) set({ kind: offer.kind })
          }}
        >
          {offers.map((offer) => (
            <option
              key={offer.kind}
              value={offer.kind}
              disabled={offer.whyNot !== null}
              title={offer.whyNot ?? undefined}
            >
              {offer.label}
              {offer.whyNot !== null && ` (${offer.whyNot})`}
            </option>
          ))}
        </select>
      </label>
      {children}
      {shareWords !== null && (
        <label>
          <input
            type="checkbox"
            checked={chart.isShare}
            onChange={(event) => set({ isShare: event.currentTarget.checked })}
          />
          {shareWords}
        </label>
      )}
      {canLog && (
        <label>
          <input
            type="checkbox"
            checked={chart.isLog}
            onChange={(event) => set({ isLog: event.currentTarget.checked })}
          />
          log scale
        </label>
      )}
    </div>
  )
}
