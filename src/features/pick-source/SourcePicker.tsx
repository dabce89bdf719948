import { usePreferences, useVisit } from '#prefs'
import { catalogReady, emptyView, type SourceId, withSource } from '#query'
import { currentList, useAddress } from '#url'
import classes from './pick-source.module.css'

/** A Source to choose, in words. */
export interface PickableSource {
  readonly id: SourceId
  readonly label: string
  readonly description: string
}

/** The place answers come from. Choosing is remembered, and asks the present query there. */
export function SourcePicker({ sources }: { readonly sources: readonly PickableSource[] }) {
  const { route } = useAddress()
  const chosen = usePreferences((state) => state.source)
  const decided = useVisit((state) => state.decided)
  const { set } = usePreferences((state) => state.actions)
  const { setNotice } = useVisit((state) => state.actions)
  const inLink = route.kind === 'list' ? route.query.source : route.kind === 'record' ? route.source : null
  const present = inLink ?? chosen ?? decided ?? 'openalex'
  const handleChoice = async (value: string) => {
    const picked = sources.find(({ id }) => id === value)
    if (!picked) return
    set({ source: picked.id })
    setNotice(null)
    const loading = catalogReady(picked.id)
    if (loading !== null) await loading
    const list = currentList()
    if (list === null) return
    const query = withSource(list.query, picked.id)
    // Order, columns and groups name fields of the catalog before.
    if (query.entity === list.query.entity) list.setQuery(query)
    else list.setBoth(query, { ...emptyView(), layout: list.view.layout })
  }
  return (
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
  )
}
