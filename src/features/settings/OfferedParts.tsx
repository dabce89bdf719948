import { usePersonal, useVisit } from '#prefs'
import { Button } from '#ui'
import classes from './settings.module.css'

/** Offers what a pasted address held of a person. It was already taken out of the address. */
export function OfferedParts() {
  const offered = useVisit((state) => state.offered)
  const { setOffered } = useVisit((state) => state.actions)
  const { set } = usePersonal((state) => state.actions)
  if (!offered) return null
  const { mailto, apiKey } = offered
  const what =
    mailto !== null && apiKey !== null ? 'an e-mail address and a key' : mailto !== null ? 'an e-mail address' : 'a key'
  const handleUse = () => {
    set({ ...(mailto !== null && { mailto }), ...(apiKey !== null && { apiKey }) })
    setOffered(null)
  }
  return (
    <div role="status" className={classes['offered']}>
      <span>The address held {what}. It was taken out, so that no link carries it.</span>
      <Button size="small" variant="plain" onClick={handleUse}>
        Use it in this visit
      </Button>
      <Button size="small" variant="quiet" onClick={() => setOffered(null)}>
        Forget it
      </Button>
    </div>
  )
}
