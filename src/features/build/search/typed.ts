// Comes when somebody turns to the search box: reading identifiers is no part of the first sight.
export { readTyped } from '#query'
