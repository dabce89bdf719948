import type { Entity } from '../model/entity.ts'
import { type Citation, type CitedPerson, toCitation } from './citation.ts'

/** People named before the rest is passed over. Rule: APA style, 7th edition, § 9.8. */
const MOST_NAMED = 20

const initials = (given: string): string =>
  given
    .split(/[\s.]+/)
    .filter((part) => part !== '')
    .map((part) => `${[...part][0] ?? ''}.`)
    .join(' ')

const nameOf = ({ family, given }: CitedPerson): string => (given === '' ? family : `${family}, ${initials(given)}`)

function peopleOf({ people }: Citation): string {
  const names = people.map(nameOf)
  const last = names.at(-1)
  if (last === undefined) return ''
  if (names.length === 1) return last
  if (names.length <= MOST_NAMED) return `${names.slice(0, -1).join(', ')}, & ${last}`
  return `${names.slice(0, MOST_NAMED - 1).join(', ')}, … ${last}`
}

function placeOf({ venue, volume, issue, firstPage, lastPage }: Citation): string {
  const number = volume === '' ? '' : `${volume}${issue === '' ? '' : `(${issue})`}`
  const pages = [firstPage, lastPage].filter((page) => page !== '').join('–')
  return [venue, number, pages].filter((part) => part !== '').join(', ')
}

const ended = (text: string): string => (text === '' || /[.?!…]$/.test(text) ? text : `${text}.`)

/** A work as a line of a list of references, in the manner of APA, without italics. What is missing is left out. */
export function toPlainCitation(entity: Entity): string {
  const one = toCitation(entity)
  const head = `${peopleOf(one)} (${one.year ?? 'n.d.'})`.trim()
  return [ended(head), ended(one.title), ended(placeOf(one)), one.url].filter((part) => part !== '').join(' ')
}
