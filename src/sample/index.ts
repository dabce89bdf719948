export { generateSample, type SampleOptions, type SampleRecords } from './generate.ts'
export { TODAY } from './today.ts'
