import { type ReactNode, useId } from 'react'
import type { Facet, Field } from '#query'
import { withGroup } from '#query'
import { Icon, useInSight } from '#ui'
import { useList } from '#url'
import { FacetBody } from './FacetBody.tsx'
import classes from './facets.module.css'
import { MenuButton } from './MenuButton.tsx'

interface FacetPanelProps {
  readonly facet: Facet
  /** `null`: the catalog does not know it. */
  readonly field: Field | null
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly renderAll: ((field: Field) => ReactNode) | undefined
  onChange(change: Partial<Pick<Facet, 'isFolded' | 'isFree'>>): void
  onMove(by: number): void
  onRemove(): void
}

/** One field of the rail: its name, which folds it, a menu, its values. */
export function FacetPanel(props: FacetPanelProps) {
  const { facet, field, isFirst, isLast, renderAll, onChange, onMove, onRemove } = props
  const { view, setView } = useList()
  const [watch, isInSight] = useInSight()
  const bodyId = useId()
  const label = field?.label ?? facet.field
  const entries = [
    ...(isFirst ? [] : [{ label: 'Move up', onPick: () => onMove(-1) }]),
    ...(isLast ? [] : [{ label: 'Move down', onPick: () => onMove(1) }]),
    {
      label: 'Group by this field',
      onPick: () =>
        setView(withGroup(view, { field: facet.field, includeUnknown: field?.kind !== 'boolean', top: null })),
    },
    { label: 'Remove', onPick: onRemove },
  ]
  return (
    <section ref={watch} aria-label={label} className={classes['panel']}>
      <div className={classes['title']}>
        <h3>
          <button
            type="button"
            className={classes['fold']}
            aria-expanded={!facet.isFolded}
            aria-controls={bodyId}
            onClick={() => onChange({ isFolded: !facet.isFolded })}
          >
            <span className={classes['arrow']} data-folded={facet.isFolded || undefined}>
              <Icon name="down" size={14} />
            </span>
            {label}
          </button>
        </h3>
        <MenuButton label={`${label}: menu`} entries={entries} />
      </div>
      <div id={bodyId} hidden={facet.isFolded}>
        {!facet.isFolded &&
          (field ? (
            <FacetBody
              field={field}
              isFree={facet.isFree}
              isInSight={isInSight}
              renderAll={renderAll}
              onFree={(isFree) => onChange({ isFree })}
            />
          ) : (
            <p className={classes['note']}>This field is not in our catalog.</p>
          ))}
      </div>
    </section>
  )
}
