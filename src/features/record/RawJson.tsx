import { useState } from 'react'
import type { JsonObject } from '#lib/json'
import { CopyButton } from '#ui'
import styles from './record.module.css'

const write = (body: JsonObject): string => JSON.stringify(body, null, 2)

/** The record as the Source sent it: folded away, written out when it is unfolded, to be copied. */
export function RawJson({ body }: { readonly body: JsonObject }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className={styles['raw']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Raw JSON</summary>
      {isOpen && (
        <>
          <CopyButton label="Copy JSON" text={() => write(body)} />
          <section aria-label="Raw JSON">
            <pre>{write(body)}</pre>
          </section>
        </>
      )}
    </details>
  )
}
