import { DEFAULT_CROSSREF_URL, usePersonal, usePreferences } from '#prefs'
import { CROSSREF_POOLS } from '#sources'
import { ServerForm } from './ServerForm.tsx'

const paceOf = ({ perSecond, listsPerSecond, inFlight }: (typeof CROSSREF_POOLS)['public' | 'polite']): string =>
  `${perSecond} records and ${listsPerSecond} ${listsPerSecond === 1 ? 'list' : 'lists'} a second, ${inFlight} at a time`

/** How Crossref is asked: in which pool, and where. */
export function CrossrefSection() {
  const isPolite = usePersonal((state) => state.mailto !== '')
  const crossrefUrl = usePreferences((state) => state.crossrefUrl)
  const { set } = usePreferences((state) => state.actions)
  const { polite, public: open } = CROSSREF_POOLS
  return (
    <section aria-labelledby="settings-crossref">
      <h2 id="settings-crossref">Crossref</h2>
      <p>
        {isPolite
          ? `In use: the polite pool, since you gave an e-mail address above. Crossref allows ${paceOf(polite)}.`
          : `In use: the public pool. Crossref allows ${paceOf(open)}. With your e-mail address above it is the polite pool: ${paceOf(polite)}.`}
      </p>
      <ServerForm
        label="Server that speaks the Crossref protocol"
        value={crossrefUrl === '' ? DEFAULT_CROSSREF_URL : crossrefUrl}
        standard={DEFAULT_CROSSREF_URL}
        onChoose={(url) => set({ crossrefUrl: url === DEFAULT_CROSSREF_URL ? '' : url })}
      />
    </section>
  )
}
