import type { Explanation } from '#lib/explanation'
import { entityInfo } from '../catalog/entities.ts'
import { findFilterField } from '../catalog/fields.ts'
import { tidyClause } from '../edit/tidy-clause.ts'
import type { Route } from '../model/address.ts'
import type { Clause } from '../model/clause.ts'
import { type EntityType, SOURCE_IDS, type SourceId } from '../model/entity-type.ts'
import {
  badParameter,
  fieldAsParameter,
  readInstead,
  recordIsWhole,
  unknownParameter,
  unusedParameter,
} from './address-problems.ts'
import { API_PARAMETERS } from './known-parameters.ts'
import { readLookup } from './lookup.ts'
import { type Params, placeOf } from './params.ts'
import { type Findings, keepUnread, say } from './problem.ts'
import { readFilter, readQuery, readSource } from './read-query.ts'
import { readView } from './read-view.ts'

type Extra = readonly (readonly [name: string, value: string])[]

/** Parameters that make a list of an address without a path. */
const LISTS = /^(?:filter|search(?:\.\w+)*|sort|group_bys?|select|sample|columns)$/

function whyKept(name: string, value: string, entity: EntityType | null): Explanation {
  const text = `${name}=${value}`
  if (API_PARAMETERS.has(name)) return unusedParameter(text)
  const field = entity === null ? null : findFilterField(entity, name)
  return field === null ? unknownParameter(text) : fieldAsParameter(text, `${field.id}:${value}`)
}

/** Keeps every parameter that is left, named. */
function keepRest(params: Params, findings: Findings, entity: EntityType | null = null): void {
  for (const [name, value] of params) {
    const text = `${name}=${value}`
    const explanation = whyKept(name, value, entity)
    keepUnread(findings, placeOf(name), { text, explanation })
  }
}

/** The words of an autocomplete call as a filter on names; nothing when there are none. */
function readNameFilter(entity: EntityType, params: Params, findings: Findings): readonly Clause[] {
  const words = params.get('q')
  const field = findFilterField(entity, 'display_name.search') ?? findFilterField(entity, 'text.search')
  if (words === undefined || field === null) return []
  const clauses = tidyClause(entity, { field: field.id, match: { kind: 'text', queries: [words] } })
  if (clauses.length === 0) return []
  params.delete('q')
  const text = `q=${words}`
  say(findings, 'search', { text, explanation: readInstead(text, `${field.label.toLowerCase()} ${words}`) })
  return clauses
}

/** The record that an autocomplete call names by an identifier, when it asks for nothing else. */
function readNamedRecord(
  entity: EntityType,
  params: Params,
  { path, findings }: { readonly path: string; readonly findings: Findings },
): Route | null {
  const words = params.get('q')
  if (words === undefined || params.size > 1 || entityInfo(entity).idPrefix === null) return null
  const found = readLookup(path.includes('/') ? entity : null, words)
  if (found === null) return null
  const text = `${path}?q=${words}`
  say(findings, 'path', { text, explanation: readInstead(text, `the record ${found.id}`) })
  return { kind: 'record', source: 'openalex', entity: found.entity, id: found.id }
}

interface PathClauses {
  readonly clauses: readonly Clause[]
  readonly route: Route | null
}

/** What the path said beside the entity, put where the parameters are. */
function readExtra(entity: EntityType, params: Params, { extra, findings }: ListContext): PathClauses {
  const clauses: Clause[] = []
  for (const [name, value] of extra) {
    if (name === 'autocomplete') {
      const route = readNamedRecord(entity, params, { path: value, findings })
      if (route !== null) return { clauses: [], route }
      const names = `names among ${entityInfo(entity).label.toLowerCase()}`
      say(findings, 'path', { text: value, explanation: readInstead(value, `a search for ${names}`) })
      clauses.push(...readNameFilter(entity, params, findings))
    } else if (name === 'filter') clauses.push(...readFilter(entity, value, findings))
    else if (params.has(name))
      keepUnread(findings, placeOf(name), { text: `${name}=${value}`, explanation: unusedParameter(name) })
    else params.set(name, value)
  }
  return { clauses, route: null }
}

interface ListContext {
  readonly findings: Findings
  readonly extra: Extra
}

/** Reads the parameters of a list. */
export function readList(entity: EntityType, params: Params, context: ListContext): Route {
  const { findings } = context
  const { clauses, route } = readExtra(entity, params, context)
  if (route !== null) return route
  const query = readQuery(entity, params, { findings, added: clauses })
  const view = readView(entity, params, findings)
  keepRest(params, findings, entity)
  return { kind: 'list', query, view }
}

/** Takes the Source of the record beside it out of the parameters: works alone are looked up by their DOI elsewhere. */
function readBeside(
  { entity, source }: { readonly entity: EntityType; readonly source: SourceId },
  params: Params,
  findings: Findings,
): SourceId | null {
  const value = params.get('beside')
  params.delete('beside')
  if (value === undefined) return null
  const isWork = entity === 'works' || entity === 'crossref-works'
  const known = SOURCE_IDS.filter((id) => id !== source)
  const found = isWork ? known.find((id) => id === value) : undefined
  const text = `beside=${value}`
  if (found === undefined)
    say(findings, 'parameter', {
      text,
      explanation: isWork ? badParameter(text, `one of ${known.join(', ')}`) : recordIsWhole(text),
    })
  return found ?? null
}

/** Reads the parameters of a single record: the Source, and the one whose record stands beside it. */
export function readRecord(
  record: { readonly entity: EntityType; readonly id: string },
  params: Params,
  findings: Findings,
): Route {
  const { entity, id } = record
  const source = readSource(params, findings)
  const beside = readBeside({ entity, source }, params, findings)
  for (const [name, value] of params) {
    const text = `${name}=${value}`
    say(findings, placeOf(name), { text, explanation: recordIsWhole(text) })
  }
  return { kind: 'record', source, entity, id, ...(beside !== null && { beside }) }
}

/** Reads the parameters of a path that names nothing we can show. */
export function readNothing(params: Params, findings: Findings): Route {
  keepRest(params, findings)
  return { kind: 'home' }
}

/** Reads the parameters of an address without a path: a list where they ask for one, else the home page. */
export function readHome(
  params: Params,
  { findings, wanted }: { readonly findings: Findings; readonly wanted?: EntityType },
): Route {
  const asksForList = [...params.keys()].some((name) => LISTS.test(name))
  if (asksForList) return readList(wanted ?? 'works', params, { findings, extra: [] })
  return readNothing(params, findings)
}
