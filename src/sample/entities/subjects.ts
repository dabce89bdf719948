import { at, type JsonObject } from '#lib/json'
import { vocabulary } from '#query'
import { shortOf } from '../world/ids.ts'
import type { Named, Topic } from '../world/model.ts'
import { type Context, countsOf, datesOf } from './context.ts'

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
    ...datesOf(random),
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
      ...datesOf(random),
    }))
}

type Level = 'domains' | 'fields' | 'subfields'

const FILTERS: Readonly<Record<Level, string>> = { domains: 'domain', fields: 'field', subfields: 'subfield' }

function makeLevel(
  context: Context,
  level: Level,
  rows: readonly { node: Named; own: JsonObject; parent: string | null }[],
): JsonObject[] {
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
    ...datesOf(context.random),
  }))
}

/** Records of domains, fields and subfields. All of them are there, with or without topics in the sample. */
export function makeSubjectTree(context: Context): Readonly<Record<Level, JsonObject[]>> {
  const { topics } = context.world
  const among = (test: (topic: Topic) => boolean, pick: (topic: Topic) => Named) =>
    distinct(topics.filter(test).map(pick)).map(node)
  const domains = distinct(topics.map((topic) => topic.domain)).sort((a, b) => (a.id < b.id ? -1 : 1))
  const fields = distinct(topics.map((topic) => topic.field))
  const fieldDomain = new Map(topics.map((topic) => [topic.field.id, topic.domain]))
  const subfields = (vocabulary('subfields') ?? []).flatMap((entry) => {
    const field = fields.find((one) => shortOf(one.id) === entry.id.slice(0, 2))
    const domain = fieldDomain.get(field?.id ?? '')
    if (field === undefined || domain === undefined) return []
    return [{ id: `https://openalex.org/subfields/${entry.id}`, name: entry.label, field, domain }]
  })
  return {
    domains: makeLevel(
      context,
      'domains',
      domains.map((one) => ({
        node: one,
        parent: null,
        own: {
          fields: among(
            (topic) => topic.domain.id === one.id,
            (topic) => topic.field,
          ),
        },
      })),
    ),
    fields: makeLevel(
      context,
      'fields',
      fields.map((one) => {
        const domain = fieldDomain.get(one.id) ?? { id: '', name: '' }
        const own = { domain: node(domain), subfields: subfields.filter((sub) => sub.field.id === one.id).map(node) }
        return { node: one, parent: domain.id, own }
      }),
    ),
    subfields: makeLevel(
      context,
      'subfields',
      subfields.map((one) => {
        const own = {
          field: node(one.field),
          domain: node(one.domain),
          topics: among(
            (topic) => topic.subfield.id === one.id,
            (topic) => topic,
          ),
        }
        return { node: one, parent: one.field.id, own }
      }),
    ),
  }
}
