export { CROSSREF } from './annex.ts'
export { facetOf } from './facets.ts'
export { isFilter } from './refusals.ts'
export {
  CROSSREF_BASE,
  type CrossrefList,
  toCrossrefGroupParams,
  toCrossrefListParams,
} from './wire.ts'
export { toWireFilter } from './wire-filter.ts'
