import type { Entity } from '#query'
import type { Page } from '#sources'

/** The pages of a walk as one list. `duplicates`: repeated records that were left out. */
export interface Merged {
  readonly entities: readonly Entity[]
  readonly duplicates: number
  /** The place in `entities` where each page begins. */
  readonly starts: readonly number[]
}

interface Merge extends Merged {
  readonly pages: readonly Page[]
  /** Ids in `entities`. Goes along from one merge of a walk to the next: the older one is not used again. */
  readonly seen: Set<string>
}

const NOTHING: Merged = { entities: [], duplicates: 0, starts: [] }

/** The last merge of each walk, by its first page: a walk is read by several views, and grows page by page. */
const merges = new WeakMap<Page, Merge>()

const isBeginningOf = (fewer: readonly Page[], more: readonly Page[]): boolean =>
  fewer.length <= more.length && fewer.every((page, index) => page === more[index])

function extend(merge: Merge, pages: readonly Page[]): Merge {
  const { seen } = merge
  const fresh: Entity[] = []
  const starts = [...merge.starts]
  let { duplicates } = merge
  for (const page of pages.slice(merge.pages.length)) {
    starts.push(merge.entities.length + fresh.length)
    for (const entity of page.entities) {
      if (seen.has(entity.id)) duplicates += 1
      else {
        seen.add(entity.id)
        fresh.push(entity)
      }
    }
  }
  return { pages, seen, duplicates, starts, entities: merge.entities.concat(fresh) }
}

/**
 * Joins pages by id: a record that comes twice is shown once, and counted. A page more costs the work of that page, not
 * of all pages before it; equal pages give the same value.
 */
export function mergePages(pages: readonly Page[]): Merged {
  const [first] = pages
  if (!first) return NOTHING
  const known = merges.get(first)
  const isKnown = known !== undefined && isBeginningOf(known.pages, pages)
  if (isKnown && known.pages.length === pages.length) return known
  const merge = extend(isKnown ? known : { ...NOTHING, pages: [], seen: new Set() }, pages)
  merges.set(first, merge)
  return merge
}
