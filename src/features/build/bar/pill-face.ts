import { formatCount } from '#lib/count'
import { clauseText, type Query } from '#query'
import { scopeLabel, searchVerb } from '../search/scope-words.ts'
import type { Pill } from './pill.ts'

/** What a pill shows: words in two weights, and the whole as one text. */
export interface PillFace {
  readonly subject: string
  readonly verb: string
  readonly values: string
  /** All of it, nothing shortened. */
  readonly text: string
  readonly tone: 'plain' | 'red' | 'amber'
  /** What its button that takes it away says. */
  readonly removal: string
  readonly opensEditor: boolean
}

/** Values said on a pill; the rest is counted. */
const SHOWN = 3

function shortList(values: readonly string[], joiner: string): string {
  const isCut = values.length > SHOWN + 1
  const shown = isCut ? values.slice(0, SHOWN) : values
  const glue = joiner === ',' ? ', ' : ` ${joiner} `
  if (isCut) return `${shown.join(', ')} + ${formatCount(values.length - SHOWN)} more`
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')}${glue}${shown.at(-1)}`
}

const face = (part: Partial<PillFace> & Pick<PillFace, 'text'>): PillFace => ({
  subject: '',
  verb: '',
  values: part.text,
  tone: 'plain',
  removal: `Remove filter: ${part.text}`,
  opensEditor: true,
  ...part,
})

/** Choices of the view, as a person knows them. */
const PLACES: Readonly<Record<string, string>> = {
  sort: 'Order',
  group: 'Grouping',
  select: 'Selected fields',
  page: 'Page',
  sample: 'Sample',
  length: 'Length of the query',
  entity: 'Kind of record',
}

/** The words of a pill. */
export function faceOf(pill: Pill, { entity, sample }: Query): PillFace {
  switch (pill.kind) {
    case 'clauses': {
      const { subject, verb, values, joiner, unit } = pill.words
      const isPeriod = pill.at.length > 1
      const texts = values.map(({ text }) => text)
      const said = isPeriod ? texts.join(' ') : shortList(texts, joiner)
      const text = isPeriod ? `${subject} ${said}` : clauseText(pill.words)
      const tone = pill.refusals.length > 0 ? 'red' : pill.remarks.length > 0 ? 'amber' : 'plain'
      return face({ subject, verb, values: [said, unit].filter(Boolean).join(' '), text, tone })
    }
    case 'search': {
      const [subject, verb, values] = [
        scopeLabel(entity, pill.search.scope),
        searchVerb(pill.search),
        `“${pill.search.words}”`,
      ]
      const text = `${subject} ${verb} ${values}`
      return face({
        subject,
        verb,
        values,
        text,
        tone: pill.refusals.length > 0 ? 'red' : 'plain',
        removal: `Remove search: ${text}`,
      })
    }
    case 'sample': {
      const seed = sample?.seed ? `, seed ${sample.seed}` : ''
      const text = `Random sample of ${formatCount(sample?.size ?? 0)}${seed}`
      return face({ text, tone: pill.refusals.length > 0 ? 'red' : 'plain' })
    }
    case 'xpac':
      return face({ text: 'Expansion corpus included', opensEditor: false })
    case 'unread':
      return face({
        subject: 'Not read:',
        values: pill.text,
        text: `Not read: ${pill.text}`,
        tone: 'red',
        removal: `Drop ${pill.text}`,
      })
    case 'refusal': {
      const text = `${PLACES[pill.place] ?? pill.place}: not possible here`
      return face({ text, tone: 'red', removal: `Take back: ${PLACES[pill.place] ?? pill.place}`, opensEditor: false })
    }
  }
}
