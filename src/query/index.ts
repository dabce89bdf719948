export type { EntityRef } from './body/ref.ts'
export { entityInfo } from './catalog/entities.ts'
export { fieldsOf, findField } from './catalog/fields.ts'
export { type MatchOptions, matchOptions } from './catalog/match-options.ts'
export { shortId } from './catalog/short-id.ts'
export { isUnknownKey } from './catalog/unknown-key.ts'
export { canonicalValue } from './catalog/value.ts'
export { type VocabularyEntry, vocabulary } from './catalog/vocabulary.ts'
export type { Cell, Column, ColumnKind } from './columns/column.ts'
export {
  cellText,
  columnsOf,
  columnsOfView,
  defaultColumns,
  findColumn,
  readCell,
  selectOf,
} from './columns/columns.ts'
export type * from './model/address.ts'
export type * from './model/clause.ts'
export { toFieldId } from './model/clause.ts'
export type * from './model/entity.ts'
export { ENTITY_TYPES, type EntityType, SOURCE_IDS, type SourceId } from './model/entity-type.ts'
export type * from './model/field.ts'
export {
  type Grouping,
  LAYOUTS,
  type Layout,
  type Query,
  type Sample,
  SEARCH_SCOPES,
  type Search,
  type SearchScope,
  type SortKey,
  type View,
} from './model/query.ts'
export { type IdList, type IdPlace, type Recognized, readIdList, recognizeIds } from './recognize/recognize.ts'
export type { IdScheme } from './recognize/scheme.ts'
export { readAbstract } from './text/abstract.ts'
export { safeHref } from './text/href.ts'
export { parseMarkup, plainText, type Run } from './text/markup.ts'
export type { RunStyle } from './text/pen.ts'
