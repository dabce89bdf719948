import { useEffect, useState } from 'react'
import { hashLines } from '#lib/hash-lines'
import { Button, CopyButton, saveFile } from '#ui'
import classes from './export.module.css'
import type { ExportRun, ExportState } from './export-run.ts'
import { formatOf } from './job.ts'
import { formatReceipt } from './receipt.ts'

/** What to keep beside the file. */
export function Receipt({ run, state }: { readonly run: ExportRun; readonly state: ExportState }) {
  const [idsHash, setHash] = useState<string | null>(null)
  const { order } = run.job
  useEffect(() => {
    void run.ids().then(hashLines).then(setHash)
  }, [run])
  const { phase, check, endedAt, sittings, spentMs } = state
  const text = formatReceipt({
    sentence: order.sentence,
    source: order.source,
    format: formatOf(order)?.label ?? order.format,
    file: order.fileName,
    link: order.link,
    apiCall: order.apiCall,
    startedAt: order.startedAt,
    endedAt: endedAt ?? order.startedAt,
    sittings,
    spentMs,
    isWhole: phase === 'done',
    parts: order.plan.parts.length,
    check,
    appVersion: order.appVersion,
    idsHash,
  })
  return (
    <details className={classes['receipt']}>
      <summary>Receipt</summary>
      <pre>{text}</pre>
      <div className={classes['row']}>
        <Button
          variant="plain"
          size="small"
          onClick={() => saveFile(`${order.fileName}.receipt.txt`, text, 'text/plain')}
        >
          Save receipt
        </Button>
        <CopyButton text={() => text} label="Copy receipt" />
      </div>
    </details>
  )
}
