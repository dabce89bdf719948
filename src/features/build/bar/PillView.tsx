import { Suspense, useState } from 'react'
import { Icon, lazyPart } from '#ui'
import { go, useList } from '#url'
import classes from './FilterBar.module.css'
import { Opening } from './Opening.tsx'
import type { Pill } from './pill.ts'
import { faceOf } from './pill-face.ts'
import { refusalsId } from './RefusalLines.tsx'
import { addressOf, withoutPill } from './removal.ts'

const { Part: PillEditor, prefetch } = lazyPart(async () => (await import('../editors/PillEditor.tsx')).PillEditor)

/** Fetches the editor before a pill is opened. */
export const prefetchPillEditor = prefetch

interface PillViewProps {
  readonly pill: Pill
  readonly isOpen: boolean
  onToggle(): void
  onClose(): void
  onRemoved(): void
}

const MARKS = { plain: null, red: '✕', amber: '!' } as const

/** One pill: its words, which open its editor, and the way to take it away. */
export function PillView({ pill, isOpen, onToggle, onClose, onRemoved }: PillViewProps) {
  const list = useList()
  const [item, setItem] = useState<HTMLElement | null>(null)
  const { subject, verb, values, text, tone, removal, opensEditor } = faceOf(pill, list.query)
  const without = withoutPill(list, pill)
  const mark = MARKS[tone]
  // The blanks between the parts are for reading aloud and copying; the layout makes its own.
  const words = (
    <>
      {mark && (
        <span className={classes['mark']} aria-hidden="true">
          {mark}
        </span>
      )}
      {subject && <span className={classes['subject']}>{verb === ':' ? `${subject}:` : subject}</span>}{' '}
      {verb && verb !== ':' && <span className={classes['verb']}>{verb}</span>}{' '}
      <span className={classes['values']}>{values}</span>
    </>
  )
  const handleRemove = () => {
    if (without) go(addressOf(without))
    onRemoved()
  }
  return (
    <li ref={setItem} className={classes['pill']} data-tone={tone}>
      {opensEditor ? (
        <button
          type="button"
          className={classes['words']}
          title={[text, ...(pill.kind === 'clauses' ? pill.remarks.map(({ what }) => what) : [])].join('. ')}
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          aria-describedby={tone === 'red' && pill.kind !== 'unread' ? refusalsId(pill) : undefined}
          onClick={onToggle}
        >
          {words}
        </button>
      ) : (
        <span className={classes['words']}>{words}</span>
      )}
      {without && (
        <button type="button" className={classes['remove']} aria-label={removal} title={removal} onClick={handleRemove}>
          <Icon name="close" size={12} />
        </button>
      )}
      {isOpen && opensEditor && (
        <Suspense fallback={<Opening />}>
          <PillEditor pill={pill} label={text} item={item} onClose={onClose} />
        </Suspense>
      )}
    </li>
  )
}
