import { annexFor } from '../annex/annex.ts'
import { dig, textOf } from '../body/value.ts'
import { entityInfo } from '../catalog/entities.ts'
import { findEntry } from '../catalog/vocabulary.ts'
import { columnTable } from '../columns/tables.ts'
import type { Entity } from '../model/entity.ts'
import { isCrossref } from '../model/entity-type.ts'
import { joinAbstract } from '../text/abstract.ts'
import { parseMarkup, type Run } from '../text/markup.ts'
import { affiliationsFact, copiesFact, factOf, relatedFact } from './facts.ts'
import { planOf, type RecordPlan, type SectionPlan } from './layout.ts'
import { readIdentifiers, readLinks } from './links.ts'
import { readNotices } from './notices.ts'
import type { RecordFact, RecordParts, RecordSection } from './parts.ts'
import { readPeople } from './people.ts'
import { filterBy } from './value.ts'
import { readYears } from './years.ts'

/** The title of a record; awards go by their number, anything else without a name by its kind. */
function titleOf({ type, label, body }: Entity): readonly Run[] {
  const names = [dig(body, 'display_name'), dig(body, 'title'), dig(body, 'funder_award_id'), label]
  for (const name of names) {
    const runs = parseMarkup(textOf(name) ?? '')
    if (runs.length > 0) return runs
  }
  return [{ text: `Untitled ${entityInfo(type).labelSingular.toLowerCase()}`, style: null }]
}

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function kindOf({ type, body }: Entity): string {
  const kind = type === 'works' ? textOf(dig(body, 'type'))?.split('/').at(-1) : undefined
  if (kind === undefined) return entityInfo(type).labelSingular
  return capitalized(findEntry('work-types', kind)?.label ?? kind)
}

function textOfRecord({ type, body }: Entity): RecordParts['text'] {
  const raw = type === 'works' ? joinAbstract(body) : textOf(dig(body, 'description'))
  const runs = raw === null ? [] : parseMarkup(raw)
  return runs.length === 0 ? null : { title: type === 'works' ? 'Abstract' : 'Description', runs }
}

const some = (facts: readonly (RecordFact | null)[]): readonly RecordFact[] => facts.filter((fact) => fact !== null)

/** Facts of a section that no column is made of. */
function extraFacts(entity: Entity, section: string): readonly (RecordFact | null)[] {
  if (entity.type === 'authors' && section === 'about') return [affiliationsFact(entity)]
  if (entity.type !== 'works') return []
  if (section === 'access') return [copiesFact(entity)]
  return section === 'impact' ? [relatedFact(entity)] : []
}

function sectionOf(entity: Entity, { id, title, columns }: SectionPlan): readonly RecordSection[] {
  const facts = some([...columns.map((column) => factOf(entity, column)), ...extraFacts(entity, id)])
  return facts.length === 0 ? [] : [{ id, title, facts }]
}

function sectionsOf(entity: Entity, plan: RecordPlan): readonly RecordSection[] {
  const identifiers: RecordSection = { id: 'identifiers', title: 'Identifiers', facts: readIdentifiers(entity) }
  return [...plan.sections.flatMap((section) => sectionOf(entity, section)), identifiers]
}

/**
 * Everything a drawer shows of a record, from whatever body it has. Total: parts that are missing, null or misshapen are
 * left out, older shapes are read. Values that can be filtered by carry the filter, links only http and https.
 */
export function readRecord(entity: Entity): RecordParts {
  if (isCrossref(entity.type)) return annexFor(entity.type).record(entity)
  const { all, usual } = columnTable(entity.type)
  const plan = planOf(entity.type, { all: all.map(({ id }) => id), usual: usual.map(({ id }) => id) })
  const title = titleOf(entity)
  const titleText = title.map((run) => run.text).join('')
  const named: Entity = { ...entity, label: titleText }
  const worksField = entity.type === 'works' ? null : entityInfo(entity.type).worksField
  return {
    entity: entity.type,
    id: entity.id,
    title,
    titleText,
    kind: kindOf(entity),
    notices: readNotices(entity),
    summary: some(plan.summary.map((column) => factOf(named, column))),
    links: readLinks(entity),
    works: filterBy('works', worksField, { key: entity.id, label: titleText }),
    people: entity.type === 'works' ? readPeople(entity.body) : null,
    text: textOfRecord(entity),
    sections: sectionsOf(named, plan),
    years: readYears(entity.body),
  }
}
