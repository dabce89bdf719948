export {
  type Compared,
  type ComparedField,
  compareRecords,
  type Mark,
  type RecordComparison,
} from './compare.ts'
export { doiOf } from './doi.ts'
export { comparisonRows, comparisonText, markWords, summaryOf } from './sheet.ts'
