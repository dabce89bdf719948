import { annexFor } from '../annex/annex.ts'
import { idOf } from '../body/ref.ts'
import { dig } from '../body/value.ts'
import { entityInfo } from '../catalog/entities.ts'
import { type CoreEntity, type EntityType, isCrossref } from '../model/entity-type.ts'
import { safeHref } from '../text/href.ts'
import { MISSING } from './cell.ts'
import type { Column } from './column.ts'
import { PEOPLE_DEFAULTS, PEOPLE_DRAFTS } from './people.ts'
import { custom, type Draft, date, finish, type Spec } from './spec.ts'
import { SUBJECT_DEFAULTS, SUBJECT_DRAFTS } from './subjects.ts'
import { WORK_DEFAULTS, WORK_DRAFTS } from './works.ts'

const DRAFTS: Readonly<Record<CoreEntity, readonly Draft[]>> = {
  works: WORK_DRAFTS,
  ...PEOPLE_DRAFTS,
  ...SUBJECT_DRAFTS,
}
const DEFAULTS: Readonly<Record<CoreEntity, readonly string[]>> = {
  works: WORK_DEFAULTS,
  ...PEOPLE_DEFAULTS,
  ...SUBJECT_DEFAULTS,
}

/** What every record has: its id and the days it was added and changed. Sorting by these days needs a paid plan. */
function commonDrafts(entity: EntityType): readonly Draft[] {
  const id = custom(
    'link',
    { id: 'id', label: 'OpenAlex ID', path: 'id', filter: null, sort: null, width: 136 },
    (body) => {
      const short = idOf(entity, dig(body, 'id'))
      return short === null ? MISSING : { kind: 'link', href: safeHref(dig(body, 'id')), text: short, key: short }
    },
  )
  const days = [
    date('updated_date', 'Changed', { filter: null, sort: null }),
    date('created_date', 'Added', { filter: null, sort: null }),
  ]
  return [id, ...days.filter((day) => entityInfo(entity).select.includes(day.path))]
}

/** The columns of one entity, by id. `usual`: those a table begins with, in order. */
export interface ColumnTable {
  readonly all: readonly Spec[]
  readonly byId: ReadonlyMap<string, Spec>
  readonly usual: readonly Column[]
}

const draftsOf = (entity: EntityType): { drafts: readonly Draft[]; usual: readonly string[] } =>
  isCrossref(entity)
    ? annexFor(entity).columns(entity)
    : { drafts: [...DRAFTS[entity], ...commonDrafts(entity)], usual: DEFAULTS[entity] }

function readTable(entity: EntityType): ColumnTable {
  const { drafts, usual: ids } = draftsOf(entity)
  const all = drafts.map((row) => finish(entity, row))
  const byId = new Map(all.map((spec) => [spec.id, spec]))
  const usual = ids.flatMap((id) => byId.get(id) ?? [])
  return { all, byId, usual }
}

const cache = new Map<EntityType, ColumnTable>()

/** The columns of an entity. The same object at every call. */
export function columnTable(entity: EntityType): ColumnTable {
  const known = cache.get(entity)
  if (known !== undefined) return known
  const read = readTable(entity)
  cache.set(entity, read)
  return read
}
