import type { Json } from '#lib/json'
import type { EntityRef } from '../body/ref.ts'
import { textOf } from '../body/value.ts'
import { findFilterField } from '../catalog/fields.ts'
import { canonicalValue } from '../catalog/value.ts'
import type { EntityType } from '../model/entity-type.ts'
import { clauseReasons } from '../refusals/clause-reasons.ts'
import { safeHref } from '../text/href.ts'
import { parseMarkup } from '../text/markup.ts'
import type { RecordFilter, RecordValue } from './parts.ts'

/** What a value has beside its text. */
type Rest = Partial<Omit<RecordValue, 'text' | 'runs'>>

/** Foreign text as a value; `null` when nothing of it is left. */
export function textValue(text: Json | undefined, rest: Rest = {}): RecordValue | null {
  const raw = textOf(text)
  const runs = raw === null ? [] : parseMarkup(raw)
  if (runs.length === 0) return null
  return { text: runs.map((run) => run.text).join(''), runs, href: null, open: null, filter: null, ...rest }
}

/** Text of ours as a value. */
export const plainValue = (text: string, rest: Rest = {}): RecordValue => ({
  ...{ text, runs: [{ text, style: null }], href: null, open: null, filter: null },
  ...rest,
})

/** A link outside; text alone where the address may not be followed. */
export const linkValue = (text: string, href: Json | undefined): RecordValue =>
  plainValue(text, { href: safeHref(href) })

/**
 * The filter for records of an entity by a value; `null` where the catalog has no such field or the provider would
 * refuse the value there.
 */
export function filterBy(
  entity: EntityType,
  name: string | null,
  by: { key: string; label: string },
): RecordFilter | null {
  const field = name === null ? null : findFilterField(entity, name)
  if (field === null) return null
  const key = canonicalValue(field, by.key)
  const clause = { field: field.id, match: { kind: 'any', values: [{ kind: 'is', value: key }] } } as const
  if (clauseReasons(entity, clause).length > 0) return null
  return { entity, field: field.id, key, label: by.label }
}

/** Another record as a value, which opens it and filters by it. */
export function refValue(
  ref: EntityRef,
  filter: { readonly of: EntityType; readonly field: string | null },
): RecordValue {
  const { entity, id, label } = ref
  return plainValue(label, {
    open: id === null ? null : { entity, id },
    filter: id === null ? null : filterBy(filter.of, filter.field, { key: id, label }),
  })
}
