import { at, type JsonObject } from '#lib/json'
import { vocabulary } from '#query'
import { codeId, shortOf } from '../world/ids.ts'
import type { Named, Topic } from '../world/model.ts'
import { type Context, countsOf, stampsOf } from './context.ts'

const node = ({ id, name }: Named): JsonObject => ({ id, display_name: name })

const distinct = (nodes: readonly Named[]): Named[] => [...new Map(nodes.map((one) => [one.id, one])).values()]

/** Records of topics. */
export function makeTopicRecords({ world, tallies, random }: Context): JsonObject[] {
  return world.topics.map((topic) => ({
    ...topic.ref,
    description: `This cluster of papers is about ${topic.terms.slice(0, -1).join(', ')} and ${topic.terms.at(-1) ?? ''}. Invented for the sample.`,
    keywords: topic.terms,
    ids: { openalex: topic.id },
    siblings: world.topics.filter((other) => other !== topic && other.subfield.id === topic.subfield.id).map(node),
    ...countsOf(tallies.of('topics', topic.id)),
    works_api_url: `https://api.openalex.org/works?filter=topics.id:${shortOf(topic.id)}`,
    ...stampsOf(random),
  }))
}

/** Records of keywords: all that works carry. */
export function makeKeywordRecords({ tallies, random, works }: Context): JsonObject[] {
  const names = new Map<string, JsonObject>()
  for (const work of works) {
    const keywords = at(work, 'keywords')
    if (Array.isArray(keywords))
      for (const keyword of keywords as readonly JsonObject[]) names.set(String(keyword['id']), keyword)
  }
  return [...names]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, keyword]) => ({
      id,
      display_name: keyword['display_name'] ?? null,
      ...countsOf(tallies.of('keywords', id)),
      works_api_url: `https://api.openalex.org/works?filter=keywords.id:keywords/${shortOf(id)}`,
      ...stampsOf(random),
    }))
}

type Level = 'domains' | 'fields' | 'subfields'

const FILTERS: Readonly<Record<Level, string>> = { domains: 'domain', fields: 'field', subfields: 'subfield' }

/** A node of the tree with what only its level has. */
interface Row {
  readonly node: Named
  readonly parent: string | null
  readonly own: JsonObject
}

function makeLevel(context: Context, level: Level, rows: readonly Row[]): JsonObject[] {
  return rows.map(({ node: one, own, parent }) => ({
    ...node(one),
    description: `everything filed under ${one.name}`,
    ids: { openalex: one.id },
    display_name_alternatives: [],
    ...own,
    siblings: rows
      .filter((other) => other.node.id !== one.id && other.parent === parent)
      .map((other) => node(other.node)),
    ...countsOf(context.tallies.of(level, one.id)),
    works_api_url: `https://api.openalex.org/works?filter=primary_topic.${FILTERS[level]}.id:${shortOf(one.id)}`,
    ...stampsOf(context.random),
  }))
}

interface Subfield extends Named {
  readonly field: Named
  readonly domain: Named
}

/** All subfields of the vocabulary, with or without topics in the sample. */
function findSubfields(topics: readonly Topic[]): readonly Subfield[] {
  const places = new Map(topics.map(({ field, domain }) => [shortOf(field.id), { field, domain }]))
  return (vocabulary('subfields') ?? []).flatMap(({ id, label }) => {
    const place = places.get(id.slice(0, 2))
    return place === undefined ? [] : [{ id: codeId('subfields', id), name: label, ...place }]
  })
}

const byId = (a: Named, b: Named): number => (a.id < b.id ? -1 : 1)

/** Records of domains, fields and subfields: all there are. */
export function makeSubjectTree(context: Context): Readonly<Record<Level, JsonObject[]>> {
  const { topics } = context.world
  const subfields = findSubfields(topics)
  const domains = distinct(subfields.map((one) => one.domain)).sort(byId)
  const fields = [...new Map(subfields.map(({ field, domain }) => [field.id, { field, domain }])).values()]
  const rows: Readonly<Record<Level, readonly Row[]>> = {
    domains: domains.map((one) => ({
      node: one,
      parent: null,
      own: { fields: fields.filter(({ domain }) => domain.id === one.id).map(({ field }) => node(field)) },
    })),
    fields: fields.map(({ field, domain }) => ({
      node: field,
      parent: domain.id,
      own: { domain: node(domain), subfields: subfields.filter((one) => one.field.id === field.id).map(node) },
    })),
    subfields: subfields.map((one) => ({
      node: one,
      parent: one.field.id,
      own: {
        field: node(one.field),
        domain: node(one.domain),
        topics: topics.filter((topic) => topic.subfield.id === one.id).map(node),
      },
    })),
  }
  return {
    domains: makeLevel(context, 'domains', rows.domains),
    fields: makeLevel(context, 'fields', rows.fields),
    subfields: makeLevel(context, 'subfields', rows.subfields),
  }
}
