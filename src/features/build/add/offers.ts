import { type EntityType, entityInfo, type Field, fieldsOf, findField, type Query, type SearchScope } from '#query'
import type { Can } from '#sources'
import { dateFamilyOf, headOf } from '../draft/date-family.ts'
import { subjectOf } from '../draft/subject.ts'
import { scopeLabel } from '../search/scope-words.ts'
import { describeValues } from './describe-values.ts'
import { noteOf } from './field-note.ts'
import { FIELD_TOPICS, type FieldTopic, topicOf } from './field-topic.ts'
import { usualFieldsOf } from './usual-fields.ts'

/** What an offer adds to the query. */
export type OfferTarget =
  | { readonly kind: 'field'; readonly field: Field }
  | { readonly kind: 'search'; readonly scope: SearchScope }
  | { readonly kind: 'sample' }

/** A line in the list of what can be added. */
export interface Offer {
  readonly key: string
  readonly target: OfferTarget
  readonly label: string
  /** What it takes, and what is particular about it. */
  readonly hint: string
  readonly topic: FieldTopic
  readonly isUsual: boolean
  /** Why it cannot be chosen, as a full sentence; `null`: it can. */
  readonly whyNot: string | null
}

/** Fields that the server accepts and answers wrongly. Source: provider reference § 4.8 and catalog notes, August 2026. */
const BROKEN: ReadonlyMap<string, string> = new Map([
  ['locations.source.has_issn', 'The provider answers this wrongly: nothing matches. Ask for the main location.'],
  ['semantic.search', 'The provider answers this unreliably as a filter. Search “by meaning” instead.'],
  ['has_old_authors', 'The provider uses this internally: yes and no give the same answer.'],
])

const NEEDS_PLAN = 'The provider answers this only to holders of a paid plan.'

/** The fields offered: canonical, listed, and one for each family of dates. */
function offeredFields(entity: EntityType): readonly Field[] {
  return fieldsOf(entity).filter((field) => {
    if (field.isUnlisted) return false
    // An alias is offered only where it asks for something else than the field it stands for.
    if (field.aliasOf !== null) return field.id === 'journal' && findField(entity, field.id)?.id === field.id
    if (field.kind !== 'date' && field.kind !== 'datetime') return true
    return headOf(dateFamilyOf(entity, field))?.id === field.id
  })
}

function fieldOffers({ source, entity }: Query, can: Can, hasKey: boolean): readonly Offer[] {
  const usual = usualFieldsOf(entity).map(({ id }) => id)
  return offeredFields(entity).map((field) => ({
    key: field.id,
    target: { kind: 'field', field },
    label: subjectOf(entity, field).label,
    hint: [describeValues(field), noteOf(field)].filter(Boolean).join('. '),
    topic: topicOf(field),
    isUsual: usual.includes(field.id),
    whyNot:
      can.whyNotFilter(entity, field.id) ??
      BROKEN.get(field.id) ??
      (field.needsPlan && source === 'openalex' && !hasKey ? NEEDS_PLAN : null),
  }))
}

/** A search stands once in each scope: scopes that are taken are edited where they stand. */
function searchOffers({ entity, search }: Query, can: Can): readonly Offer[] {
  const free = entityInfo(entity).searchScopes.filter((scope) => !search.some((own) => own.scope === scope))
  if (search.length === 0) return []
  return free.map((scope) => ({
    key: `search ${scope}`,
    target: { kind: 'search', scope },
    label: `Second search: ${scopeLabel(entity, scope).toLowerCase()}`,
    hint: 'words, besides those in the search box',
    topic: 'Words',
    isUsual: false,
    whyNot: can.whyNotSearch(entity, scope, false),
  }))
}

function sampleOffers({ entity, sample }: Query, can: Can): readonly Offer[] {
  if (sample) return []
  return [
    {
      key: 'sample',
      target: { kind: 'sample' },
      label: 'Random sample',
      hint: `a random part of what matches; ${can.samples ? 'another one each time' : 'repeatable with a seed'}`,
      topic: 'The record itself',
      isUsual: false,
      whyNot: can.whyNotSample(entity),
    },
  ]
}

/** All that can be added to a query, the usual first, then by topic. With a key what needs one is offered. */
export function offersOf(query: Query, can: Can, hasKey: boolean): readonly Offer[] {
  const usual = usualFieldsOf(query.entity).map(({ id }): string => id)
  const place = ({ topic, isUsual, key }: Offer): number =>
    isUsual ? usual.indexOf(key) - usual.length : FIELD_TOPICS.indexOf(topic)
  const isFacet = ({ target }: Offer): number => (target.kind === 'field' && target.field.isUsual ? 0 : 1)
  return [...fieldOffers(query, can, hasKey), ...searchOffers(query, can), ...sampleOffers(query, can)].toSorted(
    (a, b) => place(a) - place(b) || isFacet(a) - isFacet(b) || a.label.localeCompare(b.label, 'en'),
  )
}
