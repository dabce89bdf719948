import type { Entity } from '../model/entity.ts'
import { isCrossref } from '../model/entity-type.ts'
import { readCoreSide } from './core-side.ts'
import { readCrossrefSide } from './crossref-side.ts'
import {
  judgeAbstract,
  judgeAuthors,
  judgeDate,
  judgeNumber,
  judgeSet,
  judgeText,
  judgeTruth,
  judgeType,
  type Pair,
  type Verdict,
} from './judge.ts'
import { ASPECTS, type Aspect, type Side } from './side.ts'

/** How two records stand to each other in one field. */
export type Mark = 'same' | 'differs' | 'only-first' | 'only-second'

/** One field of two records. */
export interface ComparedField {
  readonly id: Aspect
  readonly label: string
  readonly first: readonly string[]
  readonly second: readonly string[]
  readonly mark: Mark
  /** What has to be told beside the mark: which values, how many more, why one says nothing. */
  readonly note: string | null
}

/** Two records, field by field. */
export interface RecordComparison {
  readonly fields: readonly ComparedField[]
  /** Fields of which neither says anything. */
  readonly silent: readonly string[]
  readonly differing: number
  /** Fields that one of them alone has. */
  readonly alone: number
}

/** A record with the name of where it comes from. */
export interface Compared {
  readonly entity: Entity
  readonly name: string
}

type Judge = (pair: Pair) => Verdict

const FIELDS: Readonly<Record<Aspect, readonly [label: string, judge: Judge]>> = {
  doi: ['DOI', judgeText],
  title: ['Title', judgeText],
  authors: ['Authors', judgeAuthors],
  orcid: ['ORCID iDs', judgeSet],
  published: ['Published', judgeDate],
  type: ['Type', judgeType],
  container: ['Journal or book', judgeText],
  volume: ['Volume', judgeText],
  issue: ['Issue', judgeText],
  pages: ['Pages', judgeText],
  publisher: ['Publisher', judgeText],
  issn: ['ISSN', judgeSet],
  license: ['License', judgeSet],
  access: ['Open access', judgeText],
  citations: ['Cited by', judgeNumber],
  references: ['References', judgeNumber],
  funders: ['Funders', judgeSet],
  awards: ['Award numbers', judgeSet],
  ror: ['Institutions (ROR)', judgeSet],
  abstract: ['Abstract', judgeAbstract],
  language: ['Language', judgeText],
  retracted: ['Retracted', judgeTruth],
  updates: ['Updated by', judgeSet],
}

/** Why a provider says nothing of a field, whatever the record. */
const LACKS: Readonly<Record<'core' | 'crossref', Partial<Readonly<Record<Aspect, string>>>>> = {
  core: { updates: 'OpenAlex tells retractions alone.' },
  crossref: { access: 'Crossref does not judge it; a license comes nearest.' },
}

const catalogOf = ({ entity }: Compared): 'core' | 'crossref' => (isCrossref(entity.type) ? 'crossref' : 'core')

/** A record of a work in the words that records are compared in. */
export const readSide = ({ type, body }: Entity): Side =>
  isCrossref(type) ? readCrossrefSide(body) : readCoreSide(body)

function markOf(isFirst: boolean, isSecond: boolean, verdict: Verdict): Mark {
  if (isFirst && isSecond) return verdict.isSame ? 'same' : 'differs'
  return isFirst ? 'only-first' : 'only-second'
}

/**
 * Two records of works, field by field, whatever their providers. What is judged is their sense: case, accents, markup,
 * dashes, the way an identifier is written do not count; dates count as far as both are known.
 * Laws: a record does not differ from itself; exchanged, the two give the same marks exchanged and the same notes.
 */
export function compareRecords(one: Compared, other: Compared): RecordComparison {
  const [first, second] = [readSide(one.entity), readSide(other.entity)]
  const names = [one.name, other.name] as const
  const said = ASPECTS.filter((id) => first[id].length + second[id].length > 0)
  const fields = said.map((id): ComparedField => {
    const [label, judge] = FIELDS[id]
    const [isFirst, isSecond] = [first[id].length > 0, second[id].length > 0]
    const verdict =
      isFirst && isSecond ? judge({ first: first[id], second: second[id], names }) : { isSame: false, note: null }
    const silent = isFirst ? other : one
    const lacks = isFirst && isSecond ? null : (LACKS[catalogOf(silent)][id] ?? null)
    return {
      id,
      label,
      first: first[id].map(({ text }) => text),
      second: second[id].map(({ text }) => text),
      mark: markOf(isFirst, isSecond, verdict),
      note: lacks ?? verdict.note,
    }
  })
  return {
    fields,
    silent: ASPECTS.filter((id) => !said.includes(id)).map((id) => FIELDS[id][0]),
    differing: fields.filter(({ mark }) => mark === 'differs').length,
    alone: fields.filter(({ mark }) => mark.startsWith('only')).length,
  }
}
