export type {
  Account,
  AccountLine,
  AccountOptions,
  Alignment,
  Fate,
  KnownIds,
  LeftQuestion,
  Part as AccountPart,
} from './annex/account.ts'
export { accountOf, alignmentOf, idsToLookUp } from './annex/account-of.ts'
export { registerAnnex } from './annex/annex.ts'
export type { Annex } from './annex/parts.ts'
export { catalogReady, catalogReadyFor, setCatalogLoader } from './annex/ready.ts'
export { axisOf, clauseOfStretch, type NumberAxis, type Stretch, stretchWords } from './axis/axis.ts'
export { isNumeric, isYear } from './axis/number-field.ts'
export { FIRST_AUTHORSHIPS, type FieldSource, fieldSource } from './body/field-source.ts'
export type { EntityRef } from './body/ref.ts'
export { entityInfo } from './catalog/entities.ts'
export { fieldsOf, findField } from './catalog/fields.ts'
export { type MatchOptions, matchOptions } from './catalog/match-options.ts'
export { shortId } from './catalog/short-id.ts'
export { isUnknownKey } from './catalog/unknown-key.ts'
export { canonicalValue } from './catalog/value.ts'
export { type VocabularyEntry, vocabulary } from './catalog/vocabulary.ts'
export { type FilterReading, formatFilter, parseFilter } from './codec/filter.ts'
export { type ApiUrlOptions, formatAddress, formatApiUrl } from './codec/format-address.ts'
export { type ParseOptions, parseAddress } from './codec/parse-address.ts'
export {
  formatParams,
  type GroupParams,
  type ListParams,
  type Param,
  toGroupParams,
  toListParams,
} from './codec/wire-params.ts'
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
export { canonicalQuery, canonicalView } from './edit/canonical.ts'
export { emptyQuery, emptyView } from './edit/empty.ts'
export { clauseOfGroup, type GroupClause } from './edit/group-clause.ts'
export { withNarrower } from './edit/narrower.ts'
export {
  withClause,
  withClauseAt,
  withEntity,
  withoutClause,
  withoutConditions,
  withoutField,
  withoutSearch,
  withSample,
  withSearch,
  withSource,
} from './edit/query-edits.ts'
export { isSameClause } from './edit/same.ts'
export {
  toggleSort,
  withChart,
  withColumns,
  withGroup,
  withNewAnswer,
  withRecord,
  withSort,
} from './edit/view-edits.ts'
export { type CopyFormat, copyFormatsOf } from './export/copies.ts'
export type { Encoder, ExportChoices, ExportFormat, Packing } from './export/format.ts'
export { EXPORT_FORMATS, EXPORT_PRESETS, type ExportPreset, exportFormatsOf } from './export/formats.ts'
export {
  formatGroupsReceipt,
  GROUP_FORMATS,
  type GroupFormat,
  type GroupRow,
  type GroupsReceiptFacts,
  linesOfGroups,
  writeGroups,
} from './export/groups.ts'
export type * from './model/address.ts'
export type * from './model/clause.ts'
export { toFieldId } from './model/clause.ts'
export type * from './model/entity.ts'
export {
  type CoreEntity,
  CROSSREF_ENTITIES,
  type CrossrefEntity,
  ENTITY_TYPES,
  type EntityType,
  isCrossref,
  isOfSource,
  SOURCE_IDS,
  type SourceId,
} from './model/entity-type.ts'
export type * from './model/field.ts'
export {
  CHART_KINDS,
  type Chart,
  type ChartKind,
  type Comparison,
  EMBEDS,
  type Embed,
  type Facet,
  type Grouping,
  LAYOUTS,
  type Layout,
  MEASURES,
  type Measure,
  MOST_COMPARED,
  type Query,
  type Sample,
  SEARCH_SCOPES,
  type Search,
  type SearchScope,
  type SortKey,
  type Split,
  type View,
} from './model/query.ts'
export { type IdList, type IdPlace, type Recognized, readIdList, recognizeIds } from './recognize/recognize.ts'
export type { IdScheme } from './recognize/scheme.ts'
export type {
  RecordFact,
  RecordFilter,
  RecordLink,
  RecordNotice,
  RecordParts,
  RecordPeople,
  RecordPerson,
  RecordSection,
  RecordValue,
  RecordYear,
} from './record/parts.ts'
export { readRecord } from './record/record.ts'
export type { Refusal, RefusalPlace } from './refusals/refusal.ts'
export { refusalsOf, refusalsOfClause } from './refusals/refusals.ts'
export { standingRefusals } from './refusals/standing.ts'
export { type Warning, warningsOf } from './refusals/warnings.ts'
export { parseSearch, type SearchReading } from './search-text/parse-search.ts'
export { reachOfField, reachOfSearch, type SearchPart, type SearchReach } from './search-text/reach.ts'
export { RELEVANCE, relevantTokens } from './search-text/relevance.ts'
export type { SearchNode } from './search-text/search-node.ts'
export { foldText, tokensOf } from './search-text/tokens.ts'
export { readAbstract } from './text/abstract.ts'
export { safeHref } from './text/href.ts'
export { parseMarkup, plainText, type Run } from './text/markup.ts'
export type { RunStyle } from './text/pen.ts'
export { readTyped, type TypedAddress } from './typed/typed.ts'
export { accountSummary, FATE_WORDS, partWords } from './words/account-words.ts'
export { type ClauseWords, clauseText, describeClause } from './words/clause-words.ts'
export { describe } from './words/describe.ts'
export { idsToName } from './words/ids-to-name.ts'
export { type Names, NO_NAMES } from './words/names.ts'
export { formatCount, formatDay } from './words/number-words.ts'
export { describeSets } from './words/sets.ts'
export type { ValueWords } from './words/value-words.ts'
