import type { Field } from '../model/field.ts'

/** Whether the values of a field are written as numbers, be they numbers of something or ids. */
export const isNumberKind = ({ kind }: Pick<Field, 'kind'>): boolean => kind === 'integer' || kind === 'number'

/** Whether the values of a field are numbers with an order of their own: they can stand on an axis. */
export const isNumeric = (field: Field): boolean => field.refersTo.length === 0 && isNumberKind(field)

/** Whether the values are years. */
export const isYear = (field: Field): boolean => isNumeric(field) && /(?:^|_)year$/.test(field.id)
