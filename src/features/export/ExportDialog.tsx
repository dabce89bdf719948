import { Dialog } from '#ui'
import { ExportForm } from './ExportForm.tsx'
import { ExportProgress } from './ExportProgress.tsx'
import { useShelf } from './shelf.ts'

/** Takes records along as a file: what, at which price, how far, and whether all came. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const run = useShelf()
  return (
    <Dialog title="Export" onClose={onClose}>
      {run ? <ExportProgress key={run.job.order.id} run={run} onClose={onClose} /> : <ExportForm />}
    </Dialog>
  )
}
