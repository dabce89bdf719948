import { useEffect, useRef } from 'react'
import type { Step } from './TreemapChart.tsx'
import classes from './treemap.module.css'

interface PathProps {
  readonly start: string
  readonly steps: readonly Step[]
  /** The level was changed by the person: the focus goes along. */
  readonly takesFocus: boolean
  onGo(keys: readonly string[]): void
}

/** The way down to the present level; each step of it leads back up. */
export function Path({ start, steps, takesFocus, onGo }: PathProps) {
  const here = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (takesFocus) here.current?.focus()
  }, [takesFocus])
  const last = steps.at(-1)
  if (!last)
    return takesFocus ? (
      <nav aria-label="Way down" className={classes['path']}>
        <span ref={here} tabIndex={-1}>
          {start}
        </span>
      </nav>
    ) : null
  return (
    <nav aria-label="Way down" className={classes['path']}>
      <ol>
        <li>
          <button type="button" onClick={() => onGo([])}>
            {start}
          </button>
        </li>
        {steps.slice(0, -1).map(({ label, clause }, index) => (
          <li key={clause.field}>
            <button type="button" onClick={() => onGo(steps.slice(0, index + 1).map((step) => step.key))}>
              {label}
            </button>
          </li>
        ))}
        <li>
          <span ref={here} tabIndex={-1} aria-current="step">
            {last.label}
          </span>
        </li>
      </ol>
    </nav>
  )
}
