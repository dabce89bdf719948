import { clauseKey, distinctBy } from '../edit/same.ts'
import { type Clause, toFieldId } from '../model/clause.ts'
import { type EntityType, SOURCE_IDS, type SourceId } from '../model/entity-type.ts'
import type { Query, Sample } from '../model/query.ts'
import { badParameter, readInstead, seedAlone } from './address-problems.ts'
import { parseFilter } from './filter.ts'
import type { Params } from './params.ts'
import { type Findings, keepUnread, say } from './problem.ts'
import { readWhole } from './read-number.ts'
import { readSearches } from './read-search.ts'

/** Records in a sample, at most (provider reference § 8.3). */
const LARGEST_SAMPLE = 10_000

function take(params: Params, name: string): string | null {
  const value = params.get(name)
  params.delete(name)
  return value ?? null
}

/** Takes the Source out of the parameters. */
export function readSource(params: Params, findings: Findings): SourceId {
  const value = take(params, 'source')
  const known = SOURCE_IDS.find((id) => id === value)
  if (value === null || known !== undefined) return known ?? 'openalex'
  const text = `source=${value}`
  keepUnread(findings, 'parameter', { text, explanation: badParameter(text, `one of ${SOURCE_IDS.join(', ')}`) })
  return 'openalex'
}

/** Reads a filter and adds what was found, texts that could not be read as `filter=…`. */
export function readFilter(entity: EntityType, text: string, findings: Findings): readonly Clause[] {
  const reading = parseFilter(text, entity)
  findings.problems.push(...reading.problems)
  for (const segment of reading.unread) findings.unread.add(`filter=${segment}`)
  return reading.filter
}

function readSample(params: Params, findings: Findings): Sample | null {
  if (params.get('sample') === '0') {
    params.delete('sample')
    say(findings, 'sample', { text: 'sample=0', explanation: readInstead('sample=0', 'all records') })
  }
  const size = readWhole(params, findings, { name: 'sample', least: 1, most: LARGEST_SAMPLE })
  const seed = take(params, 'seed')
  if (size !== null) return { size, seed }
  if (seed !== null) {
    const text = `seed=${seed}`
    keepUnread(findings, 'sample', { text, explanation: seedAlone(text) })
  }
  return null
}

const expansionOnly: Clause = {
  field: toFieldId('is_xpac'),
  match: { kind: 'any', values: [{ kind: 'is', value: 'true' }] },
}

interface Corpus {
  readonly includeXpac: boolean
  readonly clauses: readonly Clause[]
}

/** The corpus: `include_xpac`, or `corpus` of the newer documents, which the server does not know yet (reference § 1.1). */
function readCorpus(entity: EntityType, params: Params, findings: Findings): Corpus {
  if (entity !== 'works') return { includeXpac: false, clauses: [] }
  const corpus = take(params, 'corpus')
  const include = take(params, 'include_xpac')?.toLowerCase() ?? null
  const text = corpus === null ? `include_xpac=${include}` : `corpus=${corpus}`
  const isCorpus = corpus === null || ['core', 'expansion', 'all'].includes(corpus)
  if (!isCorpus || (corpus === null && include !== null && include !== 'true' && include !== 'false')) {
    keepUnread(findings, 'parameter', { text, explanation: badParameter(text, 'corpus core, expansion or all') })
  } else if (corpus !== null) {
    const read = { core: 'the default', expansion: 'is_xpac:true', all: 'include_xpac=true' }[corpus] ?? ''
    say(findings, 'parameter', { text, explanation: readInstead(text, read) })
  }
  return {
    includeXpac: include === 'true' || corpus === 'all',
    clauses: corpus === 'expansion' ? [expansionOnly] : [],
  }
}

/** Takes the query out of the parameters; `added` are clauses that the path said. */
export function readQuery(
  entity: EntityType,
  params: Params,
  context: { readonly findings: Findings; readonly added?: readonly Clause[] },
): Query {
  const { findings } = context
  const source = readSource(params, findings)
  const search = readSearches(entity, params, findings)
  const filter = readFilter(entity, take(params, 'filter') ?? '', findings)
  const sample = readSample(params, findings)
  const corpus = readCorpus(entity, params, findings)
  const clauses = [...(context.added ?? []), ...filter, ...corpus.clauses]
  return {
    source,
    entity,
    search,
    filter: distinctBy(clauses, clauseKey),
    sample,
    includeXpac: corpus.includeXpac,
  }
}
