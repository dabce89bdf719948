import { askAhead } from '#app/start'

// The first requests leave before the code that draws the answers has come; both are on their way at once.
askAhead()
void import('#app').then(({ mount }) => mount())
