import { useEffect, useState } from 'react'
import { type SourceHandle, useSource } from '#data'
import { formatCount } from '#lib/count'
import { entityInfo } from '#query'
import { mayWrite } from './deliver.ts'
import classes from './export.module.css'
import type { ExportJob } from './job.ts'
import { dropJob, openRun, unfinishedJobs } from './open-run.ts'
import { useShelf } from './shelf.ts'

/** Exports of an earlier sitting that did not come to their end, each with the way to go on. */
export function Unfinished({ onOpen }: { readonly onOpen: () => void }) {
  const [jobs, setJobs] = useState<readonly ExportJob[]>([])
  const shelf = useShelf()
  useEffect(() => {
    // Asked again when the shelf is cleared: what was paused there may be gone on with.
    if (!shelf) void unfinishedJobs().then(setJobs)
  }, [shelf])
  const forget = (id: string) => setJobs(jobs.filter(({ order }) => order.id !== id))
  if (shelf) return null
  return jobs.map((job) => <Offer key={job.order.id} job={job} onOpen={onOpen} onGone={() => forget(job.order.id)} />)
}

interface OfferProps {
  readonly job: ExportJob
  readonly onOpen: () => void
  readonly onGone: () => void
}

function Offer({ job, onOpen, onGone }: OfferProps) {
  const { order, progress } = job
  const handle = useSource(order.query.source)
  const [said, setSaid] = useState<string | null>(null)
  const { total } = order.plan
  const noun = entityInfo(order.query.entity).label.toLowerCase()
  const size = total.kind === 'unknown' ? noun : `${formatCount(total.count)} ${noun}`
  const handleGoOn = async () => {
    const why = await goOn(job, handle)
    setSaid(why)
    if (why === null) onOpen()
  }
  const handleDiscard = async () => {
    await dropJob(order.id)
    onGone()
  }
  return (
    <div className={classes['offer']} role="status">
      <span>
        An export of {size} stopped at {formatCount(progress.rows)}: {order.fileName}. {said}
      </span>
      <button type="button" onClick={() => void handleGoOn()}>
        Go on
      </button>
      <button type="button" onClick={() => void handleDiscard()}>
        Discard
      </button>
    </div>
  )
}

/** Goes on with an export; says why it can't. */
async function goOn(job: ExportJob, handle: SourceHandle): Promise<string | null> {
  if (job.order.scope !== handle.scope)
    return `It was read from another server (${job.order.scope}): set that one in Settings to go on.`
  const disk = job.disk && (await mayWrite(job.disk)) ? job.disk : null
  const run = await openRun({ ...job, disk }, handle)
  if (run === null) return 'Another tab works on it, or it was begun by a newer version of Bibscope.'
  void run.start()
  return null
}
