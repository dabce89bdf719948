import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { usePreferences } from '#prefs'
import { formatApiUrl } from '#query'
import { CopyButton, ErrorPanel } from '#ui'
import { fullLinkOf, useList } from '#url'
import { version } from '../../../package.json'
import classes from './export.module.css'
import type { ExportRun } from './export-run.ts'
import { formatReceipt, hashIds } from './receipt.ts'
import { download } from './sink.ts'
import { useRunState } from './useExport.ts'
import { checkWords, progressWords } from './words.ts'

interface ExportProgressProps {
  readonly run: ExportRun
  readonly facts: {
    readonly sentence: string
    readonly fileName: string
    readonly format: string
    readonly source: string
  }
}

/** How far an export is, the ways to hold and to end it, and what came of it. */
export function ExportProgress({ run, facts }: ExportProgressProps) {
  const { phase, check, error, fileError, startedAt, endedAt } = useRunState(run)
  const isOver = endedAt !== null
  const expected = check.expected.kind === 'unknown' ? null : check.expected.count
  useEffect(() => {
    if (isOver) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isOver])
  return (
    <div className={classes['export']}>
      <p>{facts.sentence}</p>
      <progress aria-label="Records read" max={expected ?? 1} value={expected === null ? undefined : check.got} />
      <p role="status" className={classes['plan']}>
        {phase === 'paused' && 'Paused. '}
        {phase === 'done' && 'Done. '}
        {phase === 'stopped' && 'Stopped before the end: the file is not complete. '}
        {progressWords(check, ((endedAt ?? Date.now()) - startedAt) / 1000)}
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
      {fileError && (
        <ErrorPanel
          explanation={{
            what: 'The file could not be written.',
            why: fileError,
            fix: 'Make room or choose another place, and export again.',
          }}
        />
      )}
      {!isOver && (
        <div className={classes['row']}>
          {phase === 'running' && <Button onClick={run.pause}>Pause</Button>}
          {phase === 'paused' && <Button onClick={() => void run.start()}>Go on</Button>}
          <Button variant="default" onClick={() => void run.stop()}>
            Stop
          </Button>
          <small>Closing this window stops the export.</small>
        </div>
      )}
      {isOver && (
        <ul className={classes['check']}>
          {checkWords(check).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {isOver && <Receipt run={run} facts={facts} />}
    </div>
  )
}

/** What to keep beside the file. */
function Receipt({ run, facts }: ExportProgressProps) {
  const { query, view, unread } = useList()
  const baseUrl = usePreferences((state) => state.baseUrl)
  const [idsHash, setHash] = useState<string | null>(null)
  useEffect(() => {
    void hashIds(run.ids).then(setHash)
  }, [run])
  const { phase, check, startedAt, endedAt } = run.getState()
  const route = { kind: 'list', query, view: { ...view, record: null } } as const
  const text = formatReceipt({
    sentence: facts.sentence,
    source: facts.source,
    format: facts.format,
    file: facts.fileName,
    link: fullLinkOf({ route, unread }),
    apiCall: formatApiUrl(route, { base: baseUrl, part: 'list' }),
    startedAt,
    endedAt: endedAt ?? startedAt,
    isWhole: phase === 'done',
    check,
    appVersion: version,
    idsHash,
  })
  return (
    <details className={classes['receipt']}>
      <summary>Receipt</summary>
      <pre>{text}</pre>
      <div className={classes['row']}>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => download([text], { name: `${facts.fileName}.receipt.txt`, mime: 'text/plain' })}
        >
          Save receipt
        </Button>
        <CopyButton text={() => text} label="Copy receipt" />
      </div>
    </details>
  )
}
