export { QueryClientProvider } from '@tanstack/react-query'
export { type AheadOptions, askListAhead, askRecordAhead } from './ahead.ts'
export { type AnswerCache, useAnswerCache, useIsOnline, useKeepingTrouble } from './answer-cache.ts'
export { useAnsweredAt } from './answered-at.ts'
export { apiCallOf, type CallRequest } from './api-call.ts'
export { groupsOfField, resultsOfView } from './asked.ts'
export { useFollowedCache } from './cached-answers.ts'
export { createQueryClient, type Keeping } from './client.ts'
export { type Counted, showsList, useCounted } from './counted.ts'
export { type Counts, type Largest, useCounts, useLargest } from './counts.ts'
export { useDrawn } from './drawn.ts'
export { type Failure, failureOf } from './failure.ts'
export { isEmptied } from './far-pages.ts'
export { useAnswersInTime } from './first-answer.ts'
export { type GroupWalk, MOST_WALK_PAGES, useGroupWalk } from './group-walk.ts'
export { type GroupsAnswer, type GroupsRequest, groupsOptions, useGroups } from './groups.ts'
export { type Identifiers, useIdentifiers } from './identifiers.ts'
export { canonicalText } from './keys.ts'
export { rememberNames, useNames } from './names.ts'
export { type RecordAnswer, recordOptions, useRecord } from './record.ts'
export { PAGE_SIZE, type Results, type ResultsRequest, resultsOptions, useResults } from './results.ts'
export { type Series, type SeriesAnswer, type SeriesPart, type SeriesRequest, useSeries } from './series.ts'
export { SourceContext, type SourceHandle, useSource } from './source-context.ts'
export { type SuggestionsAnswer, useSuggestions } from './suggestions.ts'
export {
  type CachedAnswer,
  createTrafficHub,
  type Traffic,
  TrafficContext,
  type TrafficHub,
  type TrafficLine,
  useCreditsLeft,
  useHasTraffic,
  useTraffic,
  type WatchedSource,
} from './traffic.ts'
export { type HeldWalk, useHeldWalk } from './useHeldWalk.ts'
