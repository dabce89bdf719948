import { Suspense, useState } from 'react'
import { usePreferences, useVisit } from '#prefs'
import { accountOf, catalogReady, isOfSource, type SourceId, withSource } from '#query'
import { lazyPart } from '#ui'
import { currentList, useAddress } from '#url'
import classes from './pick-source.module.css'

const { Part: ChangeSource } = lazyPart(async () => (await import('./ChangeSource.tsx')).ChangeSource)

/** A Source to choose, in words. */
export interface PickableSource {
  readonly id: SourceId
  readonly label: string
  readonly description: string
}

/** Asks the present question of a Source of the same catalog, or where nothing of it changes; `false`: that is to be told. */
function askedThere(id: SourceId): boolean {
  const list = currentList()
  if (list === null) return true
  const { query, view, setQuery, setBoth } = list
  if (isOfSource(query.entity, id)) {
    setQuery(withSource(query, id))
    return true
  }
  const { left, actions } = useVisit.getState()
  const account = accountOf(query, view, id, { left })
  const isWhole = account?.lines.every(({ fate }) => fate === 'same' || fate === 'restored')
  if (!account || !isWhole) return false
  actions.setLeft(null)
  setBoth(account.query, account.view)
  return true
}

/** The place answers come from. Choosing is remembered, and asks the present query there. */
export function SourcePicker({ sources }: { readonly sources: readonly PickableSource[] }) {
  const { route } = useAddress()
  const chosen = usePreferences((state) => state.source)
  const decided = useVisit((state) => state.decided)
  const { set } = usePreferences((state) => state.actions)
  const { setNotice } = useVisit((state) => state.actions)
  const [asked, setAsked] = useState<PickableSource | null>(null)
  const [isAway, setAway] = useState(false)
  const inLink = route.kind === 'list' ? route.query.source : route.kind === 'record' ? route.source : null
  const present = inLink ?? chosen ?? decided ?? 'openalex'
  const handleChoice = async (value: string) => {
    const picked = sources.find(({ id }) => id === value)
    if (!picked) return
    try {
      await catalogReady(picked.id)
    } catch {
      setAway(true)
      return
    }
    setAway(false)
    if (askedThere(picked.id)) {
      set({ source: picked.id })
      setNotice(null)
    } else setAsked(picked)
  }
  return (
    <>
      <label className={classes['picker']}>
        <span className="bs-visually-hidden">Source of answers</span>
        <select
          value={present}
          onChange={(event) => void handleChoice(event.currentTarget.value)}
          title={sources.find(({ id }) => id === present)?.description}
        >
          {sources.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {isAway && (
        <p role="alert" className={classes['away']}>
          That source could not be fetched: the network may be away.
        </p>
      )}
      {asked && (
        <Suspense>
          <ChangeSource to={asked.id} label={asked.label} onClose={() => setAsked(null)} />
        </Suspense>
      )}
    </>
  )
}
