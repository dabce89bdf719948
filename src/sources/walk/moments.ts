/** Whole seconds since the epoch. Both ends belong to a stretch. */
export interface Stretch {
  readonly from: number
  readonly until: number
}

const DAY = 86_400

/** "2020-05-01T12:00:00": down to the second, UTC, no zone. */
const instantOf = (second: number): string => new Date(second * 1_000).toISOString().slice(0, 19)

/** A lower end: a day where it is the first second of one. */
export const formatFrom = (second: number): string =>
  second % DAY === 0 ? instantOf(second).slice(0, 10) : instantOf(second)

/** An upper end: a day where it is the last second of one. */
export const formatUntil = (second: number): string =>
  (second + 1) % DAY === 0 ? instantOf(second).slice(0, 10) : instantOf(second)

/** The second a text in one of the forms above begins with; `null`: none. */
export function readMoment(text: string): number | null {
  const ms = Date.parse(text.length <= 10 ? text : `${text}Z`)
  return Number.isNaN(ms) ? null : Math.floor(ms / 1_000)
}

/** The last second of the day that a moment in milliseconds lies in. */
export const endOfDay = (ms: number): number => Math.floor(ms / 1_000 / DAY) * DAY + DAY - 1

/** Two halves that touch and do not overlap, parted at midnight where there is one; `null`: it is one second. */
export function halves({ from, until }: Stretch): readonly [Stretch, Stretch] | null {
  if (from >= until) return null
  const middle = from + Math.floor((until - from) / 2)
  const midnight = Math.round(middle / DAY) * DAY
  const second = midnight > from && midnight <= until ? midnight : middle + 1
  return [
    { from, until: second - 1 },
    { from: second, until },
  ]
}
