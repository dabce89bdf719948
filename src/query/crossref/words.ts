import type { CrossrefEntity } from '../model/entity-type.ts'
import type { FieldWords } from '../words/field-words.ts'

const day = (subject: string, phrase: string, rank?: number): FieldWords => ({
  subject,
  verb: '',
  any: `${phrase} {}`,
  ...(rank === undefined ? {} : { rank }),
})
const both = (name: string, words: FieldWords): Readonly<Record<string, FieldWords>> => ({
  [`from-${name}-date`]: words,
  [`until-${name}-date`]: words,
})
const after = (phrase: string, rank?: number): FieldWords => ({
  any: `${phrase} {}`,
  ...(rank === undefined ? {} : { rank }),
})
const yesNo = (yes: string, no: string): FieldWords => ({ yes, no })

const WORKS: Readonly<Record<string, FieldWords>> = {
  published: { subject: 'Published', verb: '', any: 'published {}', isSince: true, rank: 10 },
  ...both('pub', day('Published', 'published', 10)),
  ...both('issued', day('Issued', 'issued', 11)),
  ...both('online-pub', day('Published online', 'published online', 12)),
  ...both('print-pub', day('Published in print', 'published in print', 13)),
  ...both('posted', day('Posted', 'posted', 14)),
  ...both('accepted', day('Accepted', 'accepted')),
  ...both('approved', day('Approved', 'approved')),
  ...both('awarded', day('Awarded', 'awarded')),
  ...both('created', day('First registered', 'first registered')),
  ...both('deposit', day('Last deposited', 'last deposited')),
  ...both('update', day('Metadata updated', 'updated')),
  ...both('index', day('Indexed', 'indexed')),
  ...both('event-start', day('Event starts', 'at an event that starts')),
  ...both('event-end', day('Event ends', 'at an event that ends')),
  type: { subject: 'Type', any: 'of type {}', rank: 5 },
  member: { subject: 'Member', any: 'registered by {}', rank: 15 },
  prefix: after('under the prefix', 16),
  funder: { any: 'funded by {}', rank: 20 },
  issn: { any: 'in the journal {}', rank: 14 },
  'container-title': after('in', 14),
  'license.url': { any: 'licensed under {}' },
  'license.delay': {
    subject: 'License delay in days',
    verb: 'at most',
    any: 'licensed at most {} days after publication',
  },
  'gte-award-amount': { subject: 'Award amount', verb: 'at least', any: 'with an award of at least {}' },
  'lte-award-amount': { subject: 'Award amount', verb: 'at most', any: 'with an award of at most {}' },
  updates: { any: 'that correct or retract {}' },
  'has-update': yesNo('corrected, updated or retracted since', 'never corrected, updated or retracted'),
  'is-update': yesNo('that are themselves updates or retractions', 'that are no updates or retractions'),
  'has-prime-doi': yesNo('that are aliases of another DOI', 'that are no aliases'),
  'has-domain-restriction': yesNo('with a Crossmark domain restriction', 'without a Crossmark domain restriction'),
}

const OTHERS: Readonly<Record<string, FieldWords>> = {
  location: { subject: 'Country', any: 'in {}', rank: 10 },
  'backfile-doi-count': { subject: 'Older DOIs', verb: 'exactly' },
  'current-doi-count': { subject: 'Current DOIs', verb: 'exactly' },
}

/** How conditions on Crossref's fields are said. */
export const readWords = (entity: CrossrefEntity): Readonly<Record<string, FieldWords>> =>
  entity === 'crossref-works' ? WORKS : OTHERS
