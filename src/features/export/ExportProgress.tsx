import { useEffect, useSyncExternalStore } from 'react'
import { Button, ErrorPanel } from '#ui'
import classes from './export.module.css'
import type { ExportRun, ExportState } from './export-run.ts'
import { closeRun, isShelfLasting } from './open-run.ts'
import { Receipt } from './Receipt.tsx'
import { checkWords, phaseWords, progressWords } from './words.ts'

interface ExportProgressProps {
  readonly run: ExportRun
  readonly onClose: () => void
}

/** How far an export is, the ways to hold and to end it, and what came of it. */
export function ExportProgress({ run, onClose }: ExportProgressProps) {
  const state = useSyncExternalStore(run.subscribe, run.getState)
  const { phase, check, error, fileError } = state
  const isOver = phase === 'done' || phase === 'stopped'
  const expected = check.expected.kind === 'unknown' ? null : check.expected.count
  return (
    <div className={classes['export']}>
      <p>{run.job.order.sentence}</p>
      <progress aria-label="Records read" max={expected ?? 1} value={expected === null ? undefined : check.got} />
      <p role="status" className={classes['plan']}>
        {phaseWords[phase]}
        {progressWords(state)}
      </p>
      {error && phase === 'failed' && (
        <ErrorPanel
          explanation={error.explanation}
          details={error.details.request}
          tone="partial"
          onRetry={() => void run.start()}
          retryLabel="Go on"
        />
      )}
      {fileError !== null && phase === 'unsaved' && (
        <ErrorPanel
          explanation={{
            what: 'The file could not be saved.',
            why: fileError,
            fix: 'All records are kept here: make room, then save it again.',
          }}
          onRetry={() => void run.start()}
          retryLabel="Save again"
        />
      )}
      {!isOver && <Controls run={run} phase={phase} onClose={onClose} />}
      {isOver && (
        <>
          <ul className={classes['check']}>
            {checkWords(check).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          <Receipt run={run} state={state} />
          <div>
            <Button variant="plain" onClick={closeRun}>
              Another export
            </Button>
          </div>
        </>
      )}
    </div>
  )
}

interface ControlsProps extends ExportProgressProps {
  readonly phase: ExportState['phase']
}

/** Pause, go on, stop; and what closing the window or the page means. */
function Controls({ run, phase, onClose }: ControlsProps) {
  const isLasting = isShelfLasting()
  useEffect(() => {
    if (isLasting) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isLasting])
  if (phase === 'saving' || phase === 'unsaved') return null
  return (
    <>
      <div className={classes['row']}>
        {phase === 'running' && <Button onClick={run.pause}>Pause</Button>}
        {phase === 'paused' && <Button onClick={() => void run.start()}>Go on</Button>}
        {phase === 'running' && (
          <Button variant="plain" onClick={onClose}>
            Go on in the background
          </Button>
        )}
        <Button variant="plain" onClick={() => void run.stop()}>
          Stop here
        </Button>
      </div>
      <p className={classes['hint']}>
        {isLasting
          ? 'Kept as it goes: after a reload or a crash it is offered to go on where it was.'
          : 'This browser keeps nothing for this page, or has no room: a reload would begin anew.'}
      </p>
    </>
  )
}
