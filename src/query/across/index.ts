export {
  type Compared,
  type ComparedField,
  compareRecords,
  type Mark,
  type RecordComparison,
} from './compare.ts'
export { comparisonRows, comparisonText, markWords, summaryOf } from './sheet.ts'
