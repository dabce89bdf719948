import { generateSample, type SampleRecords } from '#sample'

let made: SampleRecords | null = null

/** A small sample (500 works, fixed seed), made once per process. Do not alter it. */
export function fixtureRecords(): SampleRecords {
  made ??= generateSample({ seed: 'fixture', works: 500 })
  return made
}
