import { LAYOUTS, type Layout } from '#query'
import { Icon, type IconName } from '#ui'
import { useList } from '#url'
import classes from './Explorer.module.css'

const WORDS: Readonly<Record<Layout, { readonly label: string; readonly icon: IconName }>> = {
  both: { label: 'Chart and table', icon: 'both' },
  table: { label: 'Table', icon: 'table' },
  chart: { label: 'Chart', icon: 'chart' },
  figures: { label: 'Figures', icon: 'percent' },
}

/** Chooses what fills the page. On a narrow screen, where both do not fit, it is one or the other. */
export function LayoutPicker({ isNarrow, layout }: { readonly isNarrow: boolean; readonly layout: Layout }) {
  const { view, setView } = useList()
  const offered = isNarrow ? LAYOUTS.filter((one) => one !== 'both') : LAYOUTS
  return (
    <fieldset className={classes['layouts']}>
      <legend className="bs-visually-hidden">Shown</legend>
      {offered.map((one) => (
        <label key={one} title={WORDS[one].label}>
          <input
            type="radio"
            name="layout"
            className="bs-visually-hidden"
            checked={layout === one}
            onChange={() => setView({ ...view, layout: one }, 'replace')}
          />
          <Icon name={WORDS[one].icon} />
          <span className={isNarrow ? undefined : 'bs-visually-hidden'}>{WORDS[one].label}</span>
        </label>
      ))}
    </fieldset>
  )
}
