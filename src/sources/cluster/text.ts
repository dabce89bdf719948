import { assertNever } from '#lib/assert-never'
import { parseSearch, type SearchNode, type SearchPart, type SearchReach } from '#query'
import type { Condition } from './conditions.ts'
import type { Ground } from './ground.ts'
import { nestedAbove, within } from './place.ts'

/** Parts whose text does not stand under their own name. */
const PATHS: Readonly<Partial<Record<SearchPart, string>>> = {
  title: 'display_name',
  abstract: 'abstract',
  keyword: 'keywords.display_name',
  raw_author_name: 'authorships.raw_author_name',
  raw_affiliation: 'authorships.raw_affiliation_strings',
}

/** Where an index holds the text of a part of a record. */
export const textPath = (part: SearchPart): string => PATHS[part] ?? part

/** A hit in the title counts more than one in the text. */
const TITLE_WEIGHT = 2

/** The text fields of an index for a reach: stemmed as they are analysed, or their unstemmed copies where there are. */
export function textPaths({ parts, stemmed }: SearchReach, { fields }: Pick<Ground, 'fields'>): readonly string[] {
  return parts.flatMap((part) => {
    const path = textPath(part)
    if (fields[path] !== 'text') return []
    return [!stemmed && fields[`${path}.exact`] === 'text' ? `${path}.exact` : path]
  })
}

interface TextContext {
  readonly reach: SearchReach
  readonly ground: Ground
}

/** A search text as a condition. Words are left to the analysis of the index. @throws {SourceError} `unsupported` */
export function textCondition(words: string, { reach, ground }: TextContext): Condition {
  const paths = textPaths(reach, ground)
  if (paths.length === 0) throw ground.cannot('The index has no analysed text to search in.')
  // Stems are the index's own business: the words go there as they are, but wildcards only where stems are not asked for.
  const node = parseSearch(words, { stemmed: false })
  return node === null ? { match_all: {} } : nodeCondition(node, { paths, ground })
}

interface NodeContext {
  readonly paths: readonly string[]
  readonly ground: Pick<Ground, 'fields'>
}

function nodeCondition(node: SearchNode, context: NodeContext): Condition {
  const { paths, ground } = context
  const inEach = (one: (path: string) => Condition): Condition => ({
    dis_max: { queries: paths.map((path) => within(nestedAbove(ground.fields, path), one(path))), tie_breaker: 0.5 },
  })
  const boost = (path: string): number => (path.startsWith('display_name') ? TITLE_WEIGHT : 1)
  switch (node.kind) {
    case 'all':
      return { bool: { must: node.nodes.map((one) => nodeCondition(one, context)) } }
    case 'some':
      return { bool: { should: node.nodes.map((one) => nodeCondition(one, context)), minimum_should_match: 1 } }
    case 'not':
      return { bool: { must_not: [nodeCondition(node.node, context)] } }
    case 'word':
      return inEach((path) => ({ match: { [path]: { query: node.token, operator: 'and', boost: boost(path) } } }))
    case 'phrase':
      return inEach((path) => ({
        match_phrase: { [path]: { query: node.tokens.join(' '), slop: node.gap, boost: boost(path) } },
      }))
    case 'pattern':
      return inEach((path) => ({ wildcard: { [path]: { value: node.pattern, case_insensitive: true } } }))
    case 'fuzzy':
      return inEach((path) => ({ fuzzy: { [path]: { value: node.token, fuzziness: node.edits } } }))
    default:
      return assertNever(node)
  }
}
