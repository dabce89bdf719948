import { type Field, withChart } from '#query'
import { useList } from '#url'
import classes from './chart.module.css'
import { type GroupKind, kindsOf, type Shape, usualKind, whyNotScale } from './kinds.ts'
import type { Look } from './look.ts'

interface KindMenuProps {
  readonly field: Field
  readonly shape: Shape
  readonly look: Look
}

/** The choice of how groups are drawn. What does not suit the field is there, disabled, with the reason. */
export function KindMenu({ field, shape, look }: KindMenuProps) {
  const { view, setView } = useList()
  const usual = usualKind(field, shape)
  const set = (change: Partial<Look>) => {
    const { kind, isShare, isLog } = { ...look, ...change }
    const isUsual = kind === usual && !isShare && !isLog
    const inside = kind === view.chart?.kind ? view.chart.inside : undefined
    const chart = { kind: kind === usual ? null : kind, isShare, isLog, ...(inside && { inside }) }
    setView(withChart(view, isUsual ? null : chart), 'replace')
  }
  const offers = kindsOf(field, shape)
  return (
    <span className={classes['kinds']}>
      <select
        aria-label="Kind of chart"
        value={look.kind}
        onChange={(event) => {
          const chosen = offers.find(({ kind }) => kind === event.currentTarget.value)
          if (chosen) set({ kind: chosen.kind })
        }}
      >
        {offers.map(({ kind, label, whyNot }) => (
          <option key={kind} value={kind} disabled={whyNot !== null}>
            {whyNot === null ? label : `${label} (${whyNot})`}
          </option>
        ))}
      </select>
      <ScaleSwitch kind={look.kind} scale="share" isOn={look.isShare} onSwitch={(isShare) => set({ isShare })} />
      <ScaleSwitch kind={look.kind} scale="log" isOn={look.isLog} onSwitch={(isLog) => set({ isLog })} />
    </span>
  )
}

interface ScaleSwitchProps {
  readonly kind: GroupKind
  readonly scale: 'share' | 'log'
  readonly isOn: boolean
  onSwitch(isOn: boolean): void
}

const WORDS = {
  share: { label: 'share', title: 'Parts of the whole set instead of counts' },
  log: { label: 'log', title: 'Log scale: small groups are seen beside large ones' },
} as const

function ScaleSwitch({ kind, scale, isOn, onSwitch }: ScaleSwitchProps) {
  const whyNot = whyNotScale(kind, scale)
  const { label, title } = WORDS[scale]
  return (
    <label className={classes['check']} title={whyNot ?? title}>
      <input
        type="checkbox"
        checked={isOn}
        disabled={whyNot !== null}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
      {label}
      {whyNot !== null && <span className="bs-visually-hidden"> ({whyNot})</span>}
    </label>
  )
}
