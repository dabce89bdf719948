import { useTraffic } from '#data'
import { formatCount } from '#lib/count'
import { Button } from '#ui'
import { setInspector } from './inspector.ts'

/** In Settings: the way to the request inspector. `onLeave`: the settings close, since the inspector takes their place. */
export function RequestsSection({ onLeave }: { readonly onLeave: () => void }) {
  const { sent } = useTraffic().totals
  const handleOpen = () => {
    onLeave()
    setInspector(true)
  }
  return (
    <section aria-labelledby="settings-requests">
      <h2 id="settings-requests">Requests and limits</h2>
      <p>
        {sent === 0
          ? 'Nothing was sent since this page was opened.'
          : `${formatCount(sent)} ${sent === 1 ? 'request was' : 'requests were'} sent since this page was opened: the inspector lists each with its reason and its cost.`}
      </p>
      {sent > 0 && (
        <div>
          <Button variant="plain" aria-haspopup="dialog" onClick={handleOpen}>
            Open the request inspector
          </Button>
        </div>
      )}
    </section>
  )
}
