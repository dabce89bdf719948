import { type KeyboardEvent, useRef, useState } from 'react'
import { formatCount, formatShare } from '#lib/count'
import { whyNotOf } from '../mark.ts'
import { nextTile } from './next-tile.ts'
import type { Box } from './squarify.ts'
import { boxesOf, type Tile } from './tiles.ts'
import classes from './treemap.module.css'

interface TilesProps {
  readonly label: string
  readonly tiles: readonly Tile[]
  readonly isShare: boolean
  /** What a click does, in words. */
  readonly actionWords: string
  /** Offered for the tile in hand beside the click. */
  readonly secondWords: string | null
  onPick(tile: Tile): void
  onSecond(tile: Tile): void
}

/** Sides of the whole, in units of its own: what is wide on a desk is high on a phone. */
const WHOLE: Box = { x: 0, y: 0, width: 100, height: 62 }

const HINTS = 'Arrows go from tile to tile.'

/** Tiles whose areas are their counts. Each is a button; one Tab stop, arrows go to the tile in that direction. */
export function Tiles({ label, tiles, isShare, actionWords, secondWords, onPick, onSecond }: TilesProps) {
  const [active, setActive] = useState(0)
  const whole = useRef<HTMLDivElement>(null)
  const boxes = boxesOf(tiles, WHOLE)
  const current = Math.min(active, tiles.length - 1)
  const tile = tiles[current]
  const handleKeyDown = (event: KeyboardEvent) => {
    const next = nextTile(event.key, current, boxes)
    if (next === null) return
    event.preventDefault()
    whole.current?.querySelectorAll('button')[next]?.focus()
  }
  return (
    <>
      <div
        ref={whole}
        role="toolbar"
        aria-label={label}
        aria-description={HINTS}
        className={classes['tiles']}
        onKeyDown={handleKeyDown}
      >
        {tiles.map((one, index) => (
          <button
            key={one.id}
            type="button"
            tabIndex={index === current ? 0 : -1}
            className={classes['tile']}
            style={styleOf(boxes[index] ?? WHOLE)}
            data-rest={one.mark === null || undefined}
            data-current={index === current || undefined}
            aria-disabled={whyNot(one) !== null}
            aria-label={`${one.label}: ${formatCount(one.count)}, ${formatShare(one.share)} of the set. ${whyNot(one) ?? ''}`}
            onFocus={() => setActive(index)}
            onPointerEnter={() => setActive(index)}
            onClick={() => whyNot(one) === null && onPick(one)}
          >
            <span className={classes['name']}>{one.label}</span>
            <span className={classes['figure']}>{isShare ? formatShare(one.share) : formatCount(one.count)}</span>
          </button>
        ))}
      </div>
      {tile && (
        <p className={classes['tip']}>
          <span aria-hidden="true">
            <strong>{tile.label}</strong> {formatCount(tile.count)} · {formatShare(tile.share)} of the set ·{' '}
            {whyNot(tile) ?? `Enter or click: ${actionWords}`}
          </span>
          {secondWords !== null && whyNot(tile) === null && (
            <button type="button" className={classes['second']} onClick={() => onSecond(tile)}>
              {secondWords} {tile.label}
            </button>
          )}
        </p>
      )}
    </>
  )
}

const whyNot = ({ mark }: Tile): string | null =>
  mark ? whyNotOf(mark) : 'Several groups: see all groups for each of them.'

const styleOf = ({ x, y, width, height }: Box) => ({
  insetInlineStart: `${x}%`,
  top: `${(y / WHOLE.height) * 100}%`,
  inlineSize: `${width}%`,
  blockSize: `${(height / WHOLE.height) * 100}%`,
})
