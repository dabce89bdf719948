import { formatCount, formatShare } from '#lib/count'
import type { FacetRow } from './facet-rows.ts'
import classes from './facets.module.css'
import { MenuButton } from './MenuButton.tsx'

interface FacetLineProps {
  readonly row: FacetRow
  /** Largest count of the list: the length of a whole bar. */
  readonly largest: number
  readonly whyNotIn: string | null
  readonly whyNotOut: string | null
  onTick(tick: 'in' | 'out'): void
  onOnly(): void
}

/**
 * One value: a tick asks for it, with the Alt key it is asked away; the menu says both in words. A tick on what is asked
 * for or away takes that back.
 */
export function FacetLine({ row, largest, whyNotIn, whyNotOut, onTick, onOnly }: FacetLineProps) {
  const { key, label, count, share, tick } = row
  const figures = count === null ? null : [formatCount(count), share === null ? null : formatShare(share)]
  return (
    <li className={classes['line']} data-unknown={key === null || undefined} data-tick={tick ?? undefined}>
      <label title={`${label}\n${whyNotIn ?? 'Click: only with it. Alt and click: without it.'}`}>
        <input
          type="checkbox"
          checked={tick === 'in'}
          disabled={whyNotIn !== null && tick === null}
          onChange={({ nativeEvent }) => {
            const isAlt = nativeEvent instanceof MouseEvent && nativeEvent.altKey
            onTick(tick ?? (isAlt && whyNotOut === null ? 'out' : 'in'))
          }}
        />
        <span className={classes['name']}>
          {label}
          {tick === 'out' && <em> excluded</em>}
        </span>
        {figures && (
          <span className={classes['count']}>
            {figures[0]} <small>{figures[1]}</small>
          </span>
        )}
        <span
          className={classes['fill']}
          aria-hidden="true"
          style={{ inlineSize: `${(100 * (count ?? 0)) / largest}%` }}
        />
      </label>
      <MenuButton
        label={`${label}: include or exclude`}
        entries={[
          { label: tick === 'in' ? 'Include no longer' : 'Include', whyNot: whyNotIn, onPick: () => onTick('in') },
          { label: tick === 'out' ? 'Exclude no longer' : 'Exclude', whyNot: whyNotOut, onPick: () => onTick('out') },
          { label: 'Only this value', whyNot: whyNotIn, onPick: onOnly },
        ]}
      />
    </li>
  )
}
