import { at, type Json, type JsonObject } from '#lib/json'
import { shortOf } from '../world/ids.ts'
import type { Author } from '../world/model.ts'
import { type Context, datesOf } from './context.ts'
import { topicsFrom } from './tallies.ts'

interface Stays {
  /** Years by institution id. */
  readonly years: Map<string, Set<number>>
  readonly institutions: Map<string, Json>
  lastYear: number
  last: readonly Json[]
}

const listOf = (value: unknown, key: string): readonly Json[] => {
  const found = at(value, key)
  return Array.isArray(found) ? found : []
}

function addStay(stays: Stays, year: number, institutions: readonly Json[]): void {
  for (const institution of institutions) {
    const id = String(at(institution, 'id'))
    stays.years.set(id, (stays.years.get(id) ?? new Set()).add(year))
    stays.institutions.set(id, institution)
  }
  if (year < stays.lastYear) return
  stays.lastYear = year
  stays.last = institutions
}

/** Where each author was, and when, by what their works say. */
function readStays(works: readonly JsonObject[]): ReadonlyMap<string, Stays> {
  const all = new Map<string, Stays>()
  for (const work of works) {
    const year = at(work, 'publication_year')
    for (const authorship of listOf(work, 'authorships')) {
      const id = at(at(authorship, 'author'), 'id')
      const institutions = listOf(authorship, 'institutions')
      if (typeof id !== 'string' || typeof year !== 'number' || institutions.length === 0) continue
      const stays = all.get(id) ?? { years: new Map(), institutions: new Map(), lastYear: 0, last: [] }
      all.set(id, stays)
      addStay(stays, year, institutions)
    }
  }
  return all
}

function parseName(name: string): JsonObject {
  const parts = name.toLowerCase().split(' ')
  const [first = ''] = parts
  const isSuffix = parts.at(-1) === 'jr.'
  const last = (isSuffix ? parts.at(-2) : parts.at(-1)) ?? ''
  return {
    first,
    middle: parts.length > 2 && !isSuffix ? (parts[1] ?? '') : '',
    last,
    suffix: isSuffix ? 'jr.' : '',
    nickname: '',
  }
}

function idsOf(author: Author, scopus: string | null): JsonObject {
  return {
    openalex: author.id,
    ...(author.orcid === null ? {} : { orcid: author.orcid }),
    ...(scopus === null ? {} : { scopus }),
  }
}

/** Records of authors. Flat literals, as those of works and for the same reason. */
export function makeAuthorRecords(context: Context): JsonObject[] {
  const stays = readStays(context.works)
  return context.world.authors.map((author, n) => {
    const tally = context.tallies.of('authors', author.id)
    const own = stays.get(author.id)
    const scopus = context.random.chance(0.12)
      ? `http://www.scopus.com/inward/authorDetails.url?authorID=99${String(n).padStart(9, '0')}&partnerID=MN8TOARS`
      : null
    const parsed = parseName(author.name)
    const subjects = topicsFrom(tally, context.tallies, context.topicsById)
    const dates = datesOf(context.random)
    return {
      id: author.id,
      orcid: author.orcid,
      display_name: author.name,
      display_name_alternatives: author.rawNames,
      raw_author_names: author.rawNames,
      full_name: author.rawNames.at(-1) ?? author.name,
      works_count: tally.works,
      cited_by_count: tally.cited,
      summary_stats: tally.summaryStats,
      ids: idsOf(author, scopus),
      affiliations: [...(own?.years ?? [])].map(([id, years]) => ({
        institution: own?.institutions.get(id) ?? null,
        years: [...years].sort((a, b) => b - a),
      })),
      last_known_institutions: own === undefined ? null : own.last,
      topics: subjects.topics,
      topic_share: subjects.shares,
      x_concepts: [],
      counts_by_year: tally.countsByYear,
      parsed_longest_name: parsed,
      block_key: `${String(parsed['first']).charAt(0)} ${String(parsed['last'])}`,
      works_api_url: `https://api.openalex.org/works?filter=author.id:${shortOf(author.id)}`,
      updated_date: dates.updated,
      created_date: dates.created,
    }
  })
}
