import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react'
import classes from './SplitPanes.module.css'
import { nextShare, withinShares } from './split-share.ts'

interface SplitPanesProps {
  readonly first: ReactNode
  readonly second: ReactNode
  /** Accessible name of the line between them: what it changes. */
  readonly label: string
  /** Share (0 to 1) of the width that the first one takes. */
  readonly share: number
  /** The line was moved. Told once for each move, at its end. */
  onShare(share: number): void
}

/** Two parts side by side with a line between them that a pointer drags and the arrow keys move. */
export function SplitPanes({ first, second, label, share, onShare }: SplitPanesProps) {
  const box = useRef<HTMLDivElement>(null)
  const [dragged, setDragged] = useState<number | null>(null)
  const now = dragged ?? share
  const handleMove = ({ clientX }: PointerEvent) => {
    const around = box.current?.getBoundingClientRect()
    if (dragged !== null && around) setDragged(withinShares((clientX - around.left) / around.width))
  }
  const handleEnd = () => {
    if (dragged !== null && dragged !== share) onShare(dragged)
    setDragged(null)
  }
  const handleKeyDown = (event: KeyboardEvent) => {
    const next = nextShare(event.key, share)
    if (next === null) return
    event.preventDefault()
    onShare(next)
  }
  return (
    <div ref={box} className={classes['panes']} data-dragged={dragged !== null || undefined}>
      <div className={classes['first']} style={{ flexBasis: `${now * 100}%` }}>
        {first}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a line of two parts has no element of its own; hr takes no focus */}
      <div
        role="separator"
        tabIndex={0}
        className={classes['line']}
        aria-label={label}
        aria-orientation="vertical"
        aria-valuenow={Math.round(now * 100)}
        aria-valuemin={20}
        aria-valuemax={80}
        onKeyDown={handleKeyDown}
        onPointerDown={(event) => {
          if (event.button !== 0) return
          event.currentTarget.setPointerCapture(event.pointerId)
          setDragged(share)
        }}
        onPointerMove={handleMove}
        onPointerUp={handleEnd}
        onPointerCancel={() => setDragged(null)}
      />
      <div className={classes['second']}>{second}</div>
    </div>
  )
}
