import './app/begin.ts'
import { askAhead } from '#app/start'

// The first requests leave before the code that draws the answers is run; both are on their way at once.
void askAhead()
  .then(() => import('#app'))
  .then(({ mount }) => mount())
