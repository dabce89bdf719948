import { expect, it } from 'vitest'
import { whyNotThere } from './why-not-there.ts'

it.each([
  ['10.48550/arxiv.1', 'crossref', /those of arXiv are registered with DataCite/],
  ['10.1/x', 'crossref', /DataCite and other agencies/],
  ['10.1/x', 'openalex', /too new/],
  ['10.1/x', 'sample', /invented/],
] as const)('why %s is not at %s', (doi, source, why) => {
  expect(whyNotThere(doi, source, 'There').why).toMatch(why)
})
