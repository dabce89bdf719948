import type { WalksCheck } from '#sources'
import { checkWords } from './words.ts'

/** What a receipt tells about an export. Neither key nor address of the person is in it. */
export interface ReceiptFacts {
  readonly sentence: string
  readonly link: string
  readonly apiCall: string
  readonly source: string
  readonly file: string
  readonly format: string
  readonly startedAt: number
  readonly endedAt: number
  /** Times it was begun or gone on with, and the time spent reading over all of them. */
  readonly sittings: number
  readonly spentMs: number
  /** Parts the query was split into. */
  readonly parts: number
  readonly isWhole: boolean
  readonly check: WalksCheck
  readonly appVersion: string
  /** Of the ids, sorted, a line each; `null`: this page may not compute it. */
  readonly idsHash: string | null
}

/** The facts as text, a line each: for the methods section, and for whoever repeats the export. */
export function formatReceipt(facts: ReceiptFacts): string {
  const { check } = facts
  const lines: readonly (readonly [string, string])[] = [
    ['Records', facts.sentence],
    ['Link', facts.link],
    ['API call', facts.apiCall],
    ['Source', facts.source],
    ['File', `${facts.file} (${facts.format})`],
    ['Started', new Date(facts.startedAt).toISOString()],
    ['Ended', new Date(facts.endedAt).toISOString()],
    ['Time', `${Math.round(facts.spentMs / 1000)} s${facts.sittings > 1 ? `, in ${facts.sittings} sittings` : ''}`],
    ['State', facts.isWhole ? 'read to the end' : 'stopped before the end: the file is not complete'],
    ['Announced', check.expected.kind === 'unknown' ? 'unknown' : String(check.expected.count)],
    ['In the file', String(check.got)],
    ['Pages read', `${check.pages}, in ${facts.parts} ${facts.parts === 1 ? 'part' : 'parts'}`],
    ['Check', checkWords(check).join(' ')],
    ['SHA-256 of the sorted ids', facts.idsHash ?? 'not available on a page without TLS'],
    ['Made with', `Bibscope ${facts.appVersion}`],
  ]
  return lines.map(([name, text]) => `${name}: ${text}\n`).join('')
}
