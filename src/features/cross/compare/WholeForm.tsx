import { Button } from '#ui'
import '@mantine/core/styles/Input.css'
import { Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { usePreferences } from '#prefs'
import {
  catalogReadyFor,
  describe,
  entityInfo,
  isOfSource,
  parseAddress,
  type Query,
  withoutConditions,
  withSource,
} from '#query'
import { useList } from '#url'
import type { OfferedSource } from './CompareButton.tsx'
import type { OnAdd } from './CompareDialog.tsx'
import classes from './compare.module.css'
import { SameElsewhere } from './SameElsewhere.tsx'

/** The query of an address; `null` where it opens no list. */
function queryOf(address: string): Query | null {
  // The catalog it is read with may be on its way.
  if (catalogReadyFor(address.trim()) !== null) return null
  const { route } = parseAddress(address.trim())
  return route.kind === 'list' ? route.query : null
}

/** Whole queries: a pasted link, a recent one, the same asked elsewhere, all records. */
export function WholeForm({ sources, onAdd }: { readonly sources: readonly OfferedSource[]; readonly onAdd: OnAdd }) {
  const { query } = useList()
  const recent = usePreferences((state) => state.recent)
  const [text, setText] = useState('')
  const [, setReady] = useState('')
  const handleText = (next: string) => {
    setText(next)
    catalogReadyFor(next.trim())?.then(
      () => setReady(next),
      () => setReady(''),
    )
  }
  const typed = text.trim() === '' ? null : queryOf(text)
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (typed) onAdd([typed])
  }
  const others = sources.filter(({ id }) => id !== query.source && isOfSource(query.entity, id))
  const elsewhere = sources.filter(({ id }) => !isOfSource(query.entity, id) && id !== 'cluster' && id !== 'sample')
  const isNarrowed = query.filter.length > 0 || query.search.length > 0
  const offers = [
    ...(isNarrowed
      ? [
          {
            words: `All ${entityInfo(query.entity).label.toLowerCase()}, without any condition`,
            set: withoutConditions(query),
          },
        ]
      : []),
    ...others.map(({ id, label }) => ({ words: `The same in ${label}`, set: withSource(query, id) })),
    ...recent.flatMap(({ href }) => {
      const set = queryOf(href)
      return set && JSON.stringify(set) !== JSON.stringify(query) ? [{ words: `Recent: ${describe(set)}`, set }] : []
    }),
  ]
  const bySet = [...new Map(offers.map((offer) => [JSON.stringify(offer.set), offer])).values()]
  const distinct = [...new Map(bySet.map((offer) => [offer.words, offer])).values()]
  return (
    <>
      <form onSubmit={handleSubmit} className={classes['form']}>
        <Textarea
          label="Link or API call of a list"
          autosize
          minRows={2}
          maxRows={8}
          value={text}
          onChange={(event) => handleText(event.currentTarget.value)}
          spellCheck={false}
        />
        <p role="status" className={classes['muted']}>
          {typed ? `It is ${describe(typed)}.` : text.trim() === '' ? '' : 'This is no address of a list.'}
        </p>
        <div className={classes['row']}>
          <Button type="submit" disabled={typed === null}>
            Compare
          </Button>
        </div>
      </form>
      {distinct.length + elsewhere.length > 0 && (
        <ul className={classes['recent']} aria-label="Other queries">
          {elsewhere.map((source) => (
            <li key={source.id}>
              <SameElsewhere to={source} onAdd={onAdd} />
            </li>
          ))}
          {distinct.map(({ words, set }) => (
            <li key={JSON.stringify(set)}>
              <button type="button" onClick={() => onAdd([set])}>
                {words}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
