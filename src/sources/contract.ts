import { afterAll, beforeAll, describe } from 'vitest'
import { type ContractCases, OPENALEX_CASES } from './contract/cases.ts'
import { describeGroups } from './contract/groups.ts'
import type { SourceHarness } from './contract/harness.ts'
import { describeLists } from './contract/lists.ts'
import { describeRecords } from './contract/records.ts'

export type { ContractCases } from './contract/cases.ts'
export type { SourceHarness } from './contract/harness.ts'

/**
 * The suite that every Source passes: tests import it, nothing else does. `make` opens the Source over records that are
 * known, a generated sample of some hundred works at least. What the Source says it can not do is skipped. `cases`: what is
 * asked, in the catalog of its provider.
 */
export function describeSource(
  name: string,
  make: () => Promise<SourceHarness>,
  cases: ContractCases = OPENALEX_CASES,
): void {
  describe(`${name}, as a Source:`, () => {
    let harness: SourceHarness | null = null
    beforeAll(async () => {
      harness = await make()
    }, 60_000)
    afterAll(() => harness?.close?.())
    const get = (): SourceHarness => {
      if (!harness) throw new Error('The Source is not open.')
      return harness
    }
    describeLists(get, cases)
    describeGroups(get, cases)
    describeRecords(get, cases)
  })
}
