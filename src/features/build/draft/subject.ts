import type { EntityType, Field } from '#query'
import { type DateFamily, dateFamilyOf } from './date-family.ts'
import { type EditorKind, editorKindOf } from './editor-kind.ts'

/** What an editor is about: a field, and for dates the fields that say the same date with it. */
export interface Subject {
  readonly entity: EntityType
  readonly field: Field
  readonly kind: EditorKind
  readonly dates: DateFamily
  /** What the editor is called. */
  readonly label: string
}

/** The subject of a field. */
export function subjectOf(entity: EntityType, field: Field): Subject {
  const kind = editorKindOf(field)
  const dates = dateFamilyOf(entity, field)
  const { plain } = dates
  const named = kind === 'date' ? (plain?.label ?? field.label.replace(/ on or (after|before)$/, ' in a period')) : null
  return { entity, field, kind, dates, label: named ?? field.label }
}
