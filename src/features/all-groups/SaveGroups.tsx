import { useState } from 'react'
import { apiCallOf, useNames, useSource } from '#data'
import { formatCount } from '#lib/count'
import { hashLines } from '#lib/hash-lines'
import { usePreferences } from '#prefs'
import {
  describe,
  type Field,
  formatGroupsReceipt,
  GROUP_FORMATS,
  type GroupFormat,
  type GroupRow,
  idsToName,
  linesOfGroups,
  writeGroups,
} from '#query'
import { Button, saveFile } from '#ui'
import { fullLinkOf, useList } from '#url'
import { version } from '../../../package.json'
import classes from './all-groups.module.css'

interface SaveGroupsProps {
  readonly field: Field
  readonly rows: readonly GroupRow[]
  /** How the figures add up, in words. */
  readonly sums: string
  /** When they were received, ms since the epoch. */
  readonly receivedAt: number
}

/** Saves the groups that are listed, and a receipt to keep beside the file. */
export function SaveGroups({ field, rows, sums, receivedAt }: SaveGroupsProps) {
  const { query, view, unread } = useList()
  const handle = useSource(query.source)
  const names = useNames(handle, idsToName(query))
  const baseUrl = usePreferences((state) => state.baseUrl)
  const [hasFailed, setFailed] = useState(false)
  const day = new Date(receivedAt).toISOString().slice(0, 10)
  const name = `bibscope-${query.entity}-by-${field.id.replaceAll('.', '-')}-${day}`
  const save = async (format: GroupFormat) => {
    const parts = await writeGroups(format, rows, true)
    saveFile(`${name}.${format.extension}`, new Blob([...parts], { type: format.mime }), format.mime)
  }
  const saveReceipt = async () => {
    const group = { field: field.id, includeUnknown: field.kind !== 'boolean', top: null }
    const route = { kind: 'list', query, view: { ...view, record: null, group } } as const
    const text = formatGroupsReceipt({
      sentence: describe(query, null, names),
      field: field.label,
      link: fullLinkOf({ route, unread }),
      apiCall: apiCallOf(handle.source, { query, view: route.view, base: baseUrl, part: 'groups' }),
      source: handle.source.label,
      file: name,
      receivedAt,
      sums,
      rows,
      appVersion: version,
      hash: await hashLines(linesOfGroups(rows)),
    })
    saveFile(`${name}.receipt.txt`, text, 'text/plain')
  }
  const tell = (saving: Promise<void>) => {
    saving.then(
      () => setFailed(false),
      () => setFailed(true),
    )
  }
  const [first, ...others] = GROUP_FORMATS
  return (
    <span className={classes['save']}>
      {first && (
        <Button variant="plain" onClick={() => tell(save(first))}>
          Save {formatCount(rows.length)} as {first.label}
        </Button>
      )}
      {others.map((format) => (
        <button
          key={format.id}
          type="button"
          aria-label={`Save ${formatCount(rows.length)} as ${format.label}`}
          onClick={() => tell(save(format))}
        >
          {format.label}
        </button>
      ))}
      <button type="button" aria-label="Save a receipt" onClick={() => tell(saveReceipt())}>
        Receipt
      </button>
      {hasFailed && <span role="alert">This could not be saved. The network may be away.</span>}
    </span>
  )
}
