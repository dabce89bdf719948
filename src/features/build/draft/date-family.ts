import { type EntityType, type Field, findField } from '#query'

/**
 * The fields that together say one date: the plain one (`publication_date`: on, after, before, unknown) and the two ends
 * (`from_…`, `to_…`). A person meets them as one filter.
 */
export interface DateFamily {
  readonly plain: Field | null
  readonly from: Field | null
  readonly to: Field | null
}

const isDate = (field: Field | null): field is Field => field?.kind === 'date' || field?.kind === 'datetime'

/** The family of a date field; a date without relatives is a family of one. */
export function dateFamilyOf(entity: EntityType, field: Field): DateFamily {
  const name = field.id.replace(/^(from|to)_/, '')
  const member = (id: string): Field | null => {
    const found = findField(entity, id)
    return isDate(found) && found.id === id ? found : null
  }
  return { plain: member(name), from: member(`from_${name}`), to: member(`to_${name}`) }
}

/** The member a family is listed under. */
export const headOf = ({ plain, from, to }: DateFamily): Field | null => plain ?? from ?? to
