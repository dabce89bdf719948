import { apiCallOf, useNames, useSource } from '#data'
import { usePreferences } from '#prefs'
import { describe, findField, idsToName } from '#query'
import { CopyButton, Dialog } from '#ui'
import { fullLinkOf, useList } from '#url'
import { EmbedSection } from './EmbedSection.tsx'
import classes from './share.module.css'

/** Links longer than this break in some mail programs and servers, in characters. */
const LONG_LINK = 2_000

/** The present view as a link, and as the API calls behind it. No key, no address of the person, no cursor is in them. */
export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const { query, view, unread } = useList()
  const base = usePreferences((state) => state.baseUrl)
  const names = useNames(useSource(query.source), idsToName(query, view))
  const sentence = describe(query, view, names)
  const route = { kind: 'list', query, view: { ...view, record: null } } as const
  const link = fullLinkOf({ route, unread })
  const { source } = useSource(query.source)
  const shown = { query, view: route.view, base }
  const list = apiCallOf(source, { ...shown, part: 'list' })
  // Counted in ranges, a field has as many calls as ranges: the chart itself tells them.
  const isGrouped = view.group !== null && findField(query.entity, view.group.field)?.canGroup !== false
  const groups = isGrouped ? apiCallOf(source, { ...shown, part: 'groups' }) : ''
  return (
    <Dialog title="Share this view" onClose={onClose}>
      <div className={classes['share']}>
        <p>{sentence}</p>
        <Copyable label="Link" text={link} />
        {query.source === 'sample' && <p>The link opens the synthetic sample: its records are invented.</p>}
        {link.length > LONG_LINK && (
          <p>
            This link has {link.length.toLocaleString('en')} characters. Some mail programs cut links over 2,000: send
            it as a file, or drop values from the longest filter.
          </p>
        )}
        {list && <Copyable label="API call for the records" text={list} />}
        {groups && <Copyable label="API call for the groups" text={groups} />}
        <EmbedSection title={sentence} />
      </div>
    </Dialog>
  )
}

function Copyable({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <div className={classes['copyable']}>
      <label>
        <span>{label}</span>
        <input readOnly value={text} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <CopyButton text={() => text} label={`Copy ${label === 'Link' ? 'link' : label}`} />
    </div>
  )
}
