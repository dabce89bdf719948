import { Button } from '@mantine/core'
import { useState } from 'react'
import { useNames } from '#data'
import { formatCount } from '#lib/count'
import { describe, EXPORT_FORMATS, entityInfo, idsToName } from '#query'
import { Dialog, ErrorPanel } from '#ui'
import { ExportProgress } from './ExportProgress.tsx'
import { estimateOf } from './estimate.ts'
import classes from './export.module.css'
import type { ExportRun } from './export-run.ts'
import { useExportedList, useExportStart, usePlan } from './useExport.ts'
import { planWords } from './words.ts'

/** Takes all records of the list along as a file: what, at which price, how far, and whether all came. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const { query, view, handle } = useExportedList()
  const { source } = handle
  const planning = usePlan(query, handle)
  const start = useExportStart(query)
  const names = useNames(handle, idsToName(query, view))
  const formats = EXPORT_FORMATS.filter(({ worksOnly }) => !worksOnly || query.entity === 'works')
  const [formatId, setFormatId] = useState('csv')
  const [hasMark, setMark] = useState(false)
  const [run, setRun] = useState<ExportRun | null>(null)
  const format = formats.find(({ id }) => id === formatId) ?? formats[0]
  const sentence = describe(query, view, names)
  if (!format) return null
  const fileName = `bibscope-${query.entity}.${format.extension}`
  const close = () => {
    void run?.stop()
    onClose()
  }
  if (run) {
    return (
      <Dialog title="Export" onClose={close}>
        <ExportProgress run={run} facts={{ sentence, fileName, format: format.label, source: source.label }} />
      </Dialog>
    )
  }
  const plan = planning.status === 'planned' ? planning.plan : null
  const begin = async () => {
    if (!plan) return
    const next = await start({ plan, format, hasMark, fileName })
    setRun(next)
    void next?.start()
  }
  const { label } = entityInfo(query.entity)
  const count = plan && plan.total.kind !== 'unknown' ? formatCount(plan.total.count) : 'All'
  return (
    <Dialog title="Export" onClose={close}>
      <div className={classes['export']}>
        <p>
          <strong>{plan ? `${count} ${label.toLowerCase()}` : 'Counting…'}</strong> — every record that matches, not
          only those on the screen: {sentence}.
        </p>
        <fieldset className={classes['formats']}>
          <legend>File</legend>
          {formats.map(({ id, label: name, hint }) => (
            <label key={id}>
              <input type="radio" name="format" checked={id === format.id} onChange={() => setFormatId(id)} />
              <span>
                {name} <small>{hint}</small>
              </span>
            </label>
          ))}
        </fieldset>
        {format.mime === 'text/csv' && (
          <label className={classes['mark']}>
            <input type="checkbox" checked={hasMark} onChange={(event) => setMark(event.currentTarget.checked)} />
            <span>For Excel: begin with a byte-order mark</span>
          </label>
        )}
        {planning.status === 'failed' ? (
          <ErrorPanel explanation={planning.error.explanation} onRetry={planning.retry} />
        ) : (
          <p role="status" className={classes['plan']}>
            {plan ? planWords(plan, estimateOf(plan, source, source.can.largestPage)) : 'Working out what it costs…'}
          </p>
        )}
        <div>
          <Button onClick={() => void begin()} loading={planning.status === 'planning'} disabled={plan === null}>
            Start export
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
