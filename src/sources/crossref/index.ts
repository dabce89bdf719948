export { CROSSREF } from '#query/crossref'
export { openCrossref } from './open.ts'
