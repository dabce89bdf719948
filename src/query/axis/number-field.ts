import type { Field } from '../model/field.ts'

/** Whether the values of a field are numbers with an order of their own: they can stand on an axis. */
export const isNumeric = ({ kind, refersTo }: Field): boolean =>
  refersTo.length === 0 && (kind === 'integer' || kind === 'number')

/** Whether the values are years. */
export const isYear = (field: Field): boolean => isNumeric(field) && /(?:^|_)year$/.test(field.id)
