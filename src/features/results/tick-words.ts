import { formatCount } from '#lib/count'
import type { Ticks } from '#prefs'
import type { Total } from '#query'
import { MOST_LEFT_OUT } from './ticking.ts'

/** The scope of the ticks: "3 of 48,213 works ticked", "All 48,213 works that match are ticked". `noun`: plural. */
export function tickWords({ kind, ids }: Ticks, total: Total, noun: string): string {
  const all =
    total.kind === 'unknown' ? '' : `${total.kind === 'at-least' ? 'at least ' : ''}${formatCount(total.count)} `
  if (kind === 'some') return `${formatCount(ids.size)}${all === '' ? '' : ` of ${all.trim()}`} ${noun} ticked`
  if (ids.size === 0) return `All ${all}${noun} that match are ticked, seen or not`
  const most = ids.size >= MOST_LEFT_OUT ? '; no more can be left out' : ''
  return `All ${all}${noun} that match but ${formatCount(ids.size)} are ticked${most}`
}

/** What was copied: "3 works copied as rows". `lines`: how many of them gave something. */
export function copiedWords(
  count: number,
  lines: number,
  what: { readonly noun: string; readonly label: string },
): string {
  const without = count > lines ? `; ${formatCount(count - lines)} have none` : ''
  return `${formatCount(count)} ${what.noun} copied (${what.label})${without}`
}
