import './app/begin.ts'
import { askAhead } from '#app/start'

/** The code that draws did not come: without it nothing but these words can be shown. */
function sayUnfetched(): void {
  const words = document.createElement('p')
  words.textContent = 'This page could not be fetched: the network may be away, or it was renewed meanwhile. Reload it.'
  words.setAttribute('role', 'alert')
  document.getElementById('root')?.replaceChildren(words)
}

// The first requests leave before the code that draws the answers is run; both are on their way at once.
void askAhead()
  .then(() => import('#app'))
  .then(({ mount }) => mount(), sayUnfetched)
