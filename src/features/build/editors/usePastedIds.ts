import { type ClipboardEvent, useEffect, useRef, useState } from 'react'
import { useSource } from '#data'
import { counted } from '#lib/count'
import { type Field, recognizeIds, type SourceId } from '#query'
import { isSourceError } from '#sources'
import { resolveIds, sortIds } from './resolve-ids.ts'

interface PastedIds {
  /** What became of the last pasted text, in words; `null` when nothing was pasted. */
  readonly status: string | null
  onPaste(event: ClipboardEvent<HTMLInputElement>): void
}

/**
 * Takes identifiers out of a pasted text: ids of the records themselves at once, DOIs, ORCIDs and the like by one
 * request. A text without any is left to the text field.
 */
export function usePastedIds(
  sourceId: SourceId,
  field: Field,
  onFound: (values: readonly string[]) => void,
): PastedIds {
  const handle = useSource(sourceId)
  const [status, setStatus] = useState<string | null>(null)
  const running = useRef<AbortController | null>(null)
  const deliver = useRef(onFound)
  useEffect(() => {
    deliver.current = onFound
  }, [onFound])
  useEffect(() => () => running.current?.abort(), [])

  const handlePaste = async (text: string) => {
    const { values, lookups, strangers } = sortIds(field, recognizeIds(text))
    const others = strangers.length > 0 ? ` ${strangers.join(', ')}: an identifier of something else.` : ''
    if (values.length > 0) deliver.current(values)
    const asked = lookups.reduce((sum, lookup) => sum + lookup.values.length, 0)
    if (asked === 0) return setStatus(`Took ${counted(values.length, 'identifier')}.${others}`)
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    setStatus(`Looking up ${counted(asked, 'identifier')}…`)
    try {
      const found = await resolveIds({ handle, sourceId, field, lookups }, controller.signal)
      deliver.current(found)
      setStatus(`Found ${found.length} of ${counted(asked, 'identifier')}.${others}`)
    } catch (error) {
      if (controller.signal.aborted) return
      if (!isSourceError(error)) throw error
      setStatus(`The identifiers could not be looked up. ${error.explanation.why}`)
    }
  }

  return {
    status,
    onPaste: (event) => {
      const text = event.clipboardData.getData('text')
      if (recognizeIds(text).length === 0) return
      event.preventDefault()
      void handlePaste(text)
    },
  }
}
