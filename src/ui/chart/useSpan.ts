import { type KeyboardEvent, useRef, useState } from 'react'
import { type Span, spanOf } from './column.ts'
import { nextColumn } from './next-column.ts'

interface SpanOptions {
  readonly count: number
  /** The mark that is current at first. */
  readonly start: number
  onPick(index: number): void
  onRange(first: number, last: number): void
}

/** Marks of which one is current, and a range chosen by dragging or with Shift and the arrows. */
export function useSpan({ count, start, onPick, onRange }: SpanOptions) {
  const overlay = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(start)
  const [anchor, setAnchor] = useState<number | null>(null)
  const current = Math.min(Math.max(active, 0), count - 1)
  const span = spanOf(anchor, current)
  const finish = ({ first, last }: Span) => {
    setAnchor(null)
    onRange(first, last)
  }
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && span) {
      event.stopPropagation()
      setAnchor(null)
    }
    const next = nextColumn(event.key, current, count)
    if (next === null) return
    event.preventDefault()
    setAnchor(event.shiftKey ? (anchor ?? current) : null)
    setActive(next)
    overlay.current?.querySelectorAll('button')[next]?.focus()
  }
  return {
    overlay,
    current,
    span,
    handleKeyDown,
    /** Props of the button of a mark. */
    buttonProps: (index: number) => ({
      onFocus: () => setActive(index),
      onPointerDown: (event: React.PointerEvent) => {
        // A finger would keep the first button to itself, and the others would never hear of it.
        if (event.currentTarget.hasPointerCapture(event.pointerId))
          event.currentTarget.releasePointerCapture(event.pointerId)
        if (event.button === 0) setAnchor(event.shiftKey ? (anchor ?? current) : index)
        setActive(index)
      },
      onPointerEnter: (event: React.PointerEvent) => {
        if (anchor === null || event.buttons > 0) setActive(index)
      },
      onPointerUp: () => span && finish(span),
      onClick: (event: React.MouseEvent) => {
        // From the keyboard (no detail) Enter takes the range that the arrows chose; a pointer took it when it was lifted.
        if (span && event.detail === 0) return finish(span)
        setAnchor(null)
        if (!span) onPick(index)
      },
    }),
    drop: () => setAnchor(null),
  }
}
