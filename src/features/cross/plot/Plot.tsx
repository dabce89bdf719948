import { type ReactNode, useId } from 'react'
import type { Layout, Tone } from './layout.ts'
import classes from './plot.module.css'
import { dashOf, nameOf, OPEN_DASH, pathOf, patternOf, signOf } from './shapes.ts'
import { useRoving } from './useRoving.ts'

interface PlotProps {
  readonly layout: Layout
  /** What the picture says, in words. */
  readonly label: string
  readonly wordsOf: (row: number, column: number) => string
  readonly whyNotOf: (row: number, column: number) => string | null
  /** A mark has the eye of the person: pointer or focus is on it. */
  readonly onShow: (row: number, column: number) => void
  readonly onPick: (row: number, column: number) => void
  /** Rows run from left to right. */
  readonly isUpright: boolean
}

/**
 * A picture of a grid. Over the drawing lies one button for each mark, so that pointer, keyboard (one Tab stop, arrows
 * between marks) and screen reader act alike.
 */
export function Plot({ layout, label, wordsOf, whyNotOf, onShow, onPick, isUpright }: PlotProps) {
  const { box, onKeyDown, onFocus } = useRoving(isUpright)
  const { widthPx, heightPx, marks } = layout
  const first = marks[0]
  return (
    <div className={classes['plot']} style={{ width: widthPx, height: heightPx }}>
      <Drawing layout={layout} />
      <div ref={box} role="toolbar" aria-label={label} onKeyDown={onKeyDown} onFocus={onFocus}>
        {marks.map(({ row, column, hit }) => {
          const whyNot = whyNotOf(row, column)
          return (
            <button
              key={`${row} ${column}`}
              type="button"
              data-at={`${row},${column}`}
              tabIndex={row === first?.row && column === first.column ? 0 : -1}
              aria-label={wordsOf(row, column)}
              aria-disabled={whyNot !== null}
              style={{ left: hit.x, top: hit.y, width: hit.width, height: hit.height }}
              onFocus={() => onShow(row, column)}
              onPointerEnter={() => onShow(row, column)}
              onClick={() => whyNot === null && onPick(row, column)}
            />
          )
        })}
      </div>
    </div>
  )
}

/** The drawing alone. */
function Drawing({ layout }: { readonly layout: Layout }) {
  const id = useId()
  const { widthPx, heightPx, rules, bars, lines, words } = layout
  const tones = [...new Set([...bars, ...lines].map(({ tone }) => nameOf(tone)))]
  const toneOf = (name: string): Tone => (name === 'unknown' || name === 'rest' ? name : Number(name))
  return (
    <svg width={widthPx} height={heightPx} aria-hidden="true">
      <defs>
        {tones.map((name) => (
          <Pattern key={name} id={`${id}${name}`} tone={toneOf(name)} />
        ))}
      </defs>
      {rules.map(({ from, to }) => (
        <path
          key={`${from.x} ${from.y} ${to.x}`}
          d={`M${from.x} ${from.y}L${to.x} ${to.y}`}
          className={classes['rule']}
        />
      ))}
      {bars.map(({ box, tone, isRunning }) => (
        <rect
          key={`${box.x} ${box.y} ${nameOf(tone)}`}
          {...box}
          fill={`url(#${id}${nameOf(tone)})`}
          className={classes['bar']}
          opacity={isRunning ? 0.6 : 1}
        />
      ))}
      {lines.map(({ tone, pieces, open, signs }) => (
        <g key={nameOf(tone)} data-tone={nameOf(tone)} className={classes['line']}>
          {pieces.map((points) => (
            <path key={pathOf(points.slice(0, 1))} d={pathOf(points)} strokeDasharray={dashOf(tone)} fill="none" />
          ))}
          {open.length > 1 && <path d={pathOf(open)} strokeDasharray={OPEN_DASH} strokeLinecap="round" fill="none" />}
          {signs.map((point) => (
            <path key={`${point.x}`} d={signOf(tone, point)} />
          ))}
        </g>
      ))}
      {words.map(({ x, y, text, anchor, isMuted }) => (
        <text key={`${x} ${y} ${text}`} x={x} y={y} textAnchor={anchor} data-muted={isMuted || undefined}>
          {text}
        </text>
      ))}
    </svg>
  )
}

function Pattern({ id, tone }: { readonly id: string; readonly tone: Tone }): ReactNode {
  return (
    <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse" data-tone={nameOf(tone)}>
      <rect width="8" height="8" fill="currentColor" />
      <path d={patternOf(tone)} className={classes['over']} />
    </pattern>
  )
}

/** The sign of a series: its colour, its pattern and the shape of its points. */
export function Swatch({ tone }: { readonly tone: Tone }) {
  const id = useId()
  return (
    <svg width={30} height={14} aria-hidden="true" className={classes['swatch']} data-tone={nameOf(tone)}>
      <defs>
        <Pattern id={id} tone={tone} />
      </defs>
      <rect width={14} height={14} fill={`url(#${id})`} />
      <path d={signOf(tone, { x: 23, y: 7 })} fill="currentColor" />
    </svg>
  )
}
