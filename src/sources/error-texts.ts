import type { Explanation } from '#lib/explanation'

/**
 * The words of every {@link SourceError} of a remote Source, in one place. `who` is the provider's name for people.
 * Each says what happened, why, and what to do; none holds a key, an address of a person or markup.
 */
export const ERROR_TEXTS = {
  offline: (who: string): Explanation => ({
    what: `${who} can't be reached.`,
    why: 'The network is down, or something between here and there refuses the connection.',
    fix: 'Check the connection: it is asked again when the network is back. Or switch to the sample, which needs no network.',
  }),
  timeout: (who: string, seconds: number): Explanation => ({
    what: `${who} did not answer in time.`,
    why: `Nothing came within ${seconds} seconds.`,
    fix: 'Try again. If it happens again, narrow the query: fewer words, fewer years, one filter more.',
  }),
  slowQuery: (who: string): Explanation => ({
    what: `${who} gave up on this query.`,
    why: 'It took longer than the provider allows for one request.',
    fix: 'Narrow the query: fewer words, fewer years, one filter more.',
  }),
  brokenOff: (who: string): Explanation => ({
    what: `The answer of ${who} broke off.`,
    why: 'The connection ended before the answer did.',
    fix: 'Try again. What was there before is still there.',
  }),
  notJson: (who: string): Explanation => ({
    what: `The answer of ${who} could not be read.`,
    why: 'It is not the data that was asked for.',
    fix: 'Try again in a moment. If it stays so, check the address of the server in Settings.',
  }),
  html: (who: string): Explanation => ({
    what: `The answer of ${who} could not be read.`,
    why: 'A web page came instead of data: often the sign-in page of a network, or a notice of maintenance.',
    fix: 'Open any web page to sign in to the network, or try again in a moment.',
  }),
  wrongShape: (who: string, missing: string): Explanation => ({
    what: `The answer of ${who} could not be read.`,
    why: `It lacks what was expected: ${missing}.`,
    fix: 'Try again in a moment. If it stays so, the provider has changed its answers: please report it with the details.',
  }),
  badQuery: (who: string): Explanation => ({
    what: `${who} refused this query.`,
    why: 'It does not understand a part of it.',
    fix: 'Change or remove the part that its message names.',
  }),
  tooLong: (who: string): Explanation => ({
    what: `${who} refused this query.`,
    why: 'Its address is too long.',
    fix: 'Use fewer values or fewer words: split a long list into several queries.',
  }),
  wrongKey: (who: string): Explanation => ({
    what: `${who} refused the key.`,
    why: 'The key in Settings is not one that the provider knows.',
    fix: 'Correct the key in Settings, or remove it: the first requests of a day are free without one.',
  }),
  wrongServer: (who: string): Explanation => ({
    what: `${who} does not know this address.`,
    why: 'The server has no such list: it may be older, or not an OpenAlex server at all.',
    fix: 'Check the address of the server in Settings.',
  }),
  wrongAddress: (): Explanation => ({
    what: "The server can't be asked.",
    why: 'The address of the server in Settings is not a web address.',
    fix: 'Correct it in Settings: it begins with https:// or http://.',
  }),
  notFound: (who: string): Explanation => ({
    what: 'This record is not there.',
    why: `${who} has no record with this id; it may have been merged or removed.`,
    fix: 'Check the id, or search for the name.',
  }),
  tooFast: (who: string): Explanation => ({
    what: `${who} asks for a slower pace.`,
    why: 'More requests came from this network in a second than it answers.',
    fix: 'Wait a moment and try again.',
  }),
  budget: (who: string, hasKey: boolean): Explanation => ({
    what: `The daily allowance at ${who} is used up.`,
    why: hasKey
      ? 'The key in Settings has no budget left for today.'
      : 'Without a key, each network has a small budget a day.',
    fix: `Wait until midnight UTC, ${hasKey ? 'use another key' : 'add your own key in Settings'}, or switch to the sample.`,
  }),
  plan: (who: string): Explanation => ({
    what: `${who} keeps this for paid plans.`,
    why: 'A filter or an order of the query, such as one by date of creation or update, needs a paid plan.',
    fix: 'Remove it, or add the key of a paid plan in Settings.',
  }),
  costlyBoolean: (who: string): Explanation => ({
    what: `${who} answers searches like this one slowly.`,
    why: 'A search with more than five AND, OR or NOT has a pace of its own.',
    fix: 'Wait a moment and try again, or use fewer operators.',
  }),
  semantic: (who: string): Explanation => ({
    what: `${who} answers searches by meaning slowly.`,
    why: 'They have a pace of one a second.',
    fix: 'Wait a moment and try again.',
  }),
  busy: (who: string): Explanation => ({
    what: `${who} has paused answers for a moment.`,
    why: 'It is under load.',
    fix: 'Wait a moment and try again, or switch to the sample.',
  }),
  server: (who: string): Explanation => ({
    what: `${who} failed on this request.`,
    why: 'Something went wrong on its side, or a value in the query has a form that it stumbles over.',
    fix: 'Try again. If it fails again, remove the filter added last.',
  }),
  noGroups: (who: string): Explanation => ({
    what: `${who} has no such groups.`,
    why: 'It counts by a few fields, gives the largest groups of each and no others.',
    fix: 'Choose another field, or narrow the query.',
  }),
  noSuggestions: (who: string): Explanation => ({
    what: `${who} suggests no names here.`,
    why: 'It offers none for this kind of record.',
    fix: 'Search the list instead.',
  }),
  expiredCursor: (): Explanation => ({
    what: "The list can't be continued from here.",
    why: 'The provider refused the mark for the next page. Names with quotes and apostrophes break it in lists sorted by text.',
    fix: 'Sort by a number or a date, or leave the order to the provider, then scroll again.',
  }),
  lostWalk: (who: string): Explanation => ({
    what: 'The list broke off.',
    why: `The connection failed while ${who} was sending a page, and its mark for the next one works only once.`,
    fix: 'Load the list again from its start: what is here stays, and what is new is added.',
  }),
  deadWalk: (who: string): Explanation => ({
    what: 'The list can’t be continued from here.',
    why: `${who} forgets a list five minutes after its last page, sometimes earlier.`,
    fix: 'Load the list again from its start: what is here stays, and what is new is added.',
  }),
  leftWalk: (who: string): Explanation => ({
    what: 'The list has to be loaded again before it goes on.',
    why: `${who} keeps the place in a list for the page that opened it, and this page was loaded afresh since.`,
    fix: 'Load the list again from its start: what is here stays, and what is new is added.',
  }),
  stoppedWalk: (): Explanation => ({
    what: 'Loading the list again was stopped.',
    why: 'You stopped it. What is here stays, and what was passed again is not forgotten.',
    fix: 'Go on, as long as the provider keeps the place.',
  }),
  blocked: (who: string): Explanation => ({
    what: `${who} has blocked requests from this network.`,
    why: 'It does so by hand when a program asks too much.',
    fix: 'Write to the provider, or use another source meanwhile.',
  }),
  throttled: (who: string): Explanation => ({
    what: `${who} does not answer at the moment.`,
    why: 'It is overloaded, finds this network too fast, or the connection is down: a page cannot tell these apart.',
    fix: 'Wait a moment and try again; an e-mail address in Settings gives a quicker lane.',
  }),
  circle: (): Explanation => ({
    what: 'The list comes again and again.',
    why: 'The provider answered several pages in a row with records it had given before.',
    fix: 'Try again later; what was read until here is kept.',
  }),
} as const
