import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { add, failedAs, NOTHING, readReport, tallyBrowser, tallyUnit } from './tally.ts'

const assertion = (status: string, fullName: string) => ({ status, fullName })

function written(report: unknown): string {
  const file = join(mkdtempSync(join(tmpdir(), 'bibscope-')), 'report.json')
  writeFileSync(file, JSON.stringify(report))
  return file
}

describe('what came of the tests', () => {
  it('names each unit test that failed, and a file that could not be read', () => {
    const report = {
      numPassedTests: 2,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [
        { name: 'a.test.ts', status: 'failed', assertionResults: [assertion('passed', 'a'), assertion('failed', 'b')] },
        { name: 'b.test.ts', status: 'passed', assertionResults: [assertion('passed', 'c')] },
        { name: 'c.test.ts', status: 'failed', assertionResults: [] },
      ],
    }
    expect(tallyUnit(report)).toEqual({ passed: 2, failed: 2, skipped: 2, failures: ['a.test.ts: b', 'c.test.ts'] })
  })

  it('names each story that failed, however deep it is described; one that passed at the second try failed', () => {
    const story = (ok: boolean, line: number) => ({ ok, file: 'a.spec.ts', line, title: `story ${line}` })
    const report = {
      stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 0 },
      suites: [{ specs: [story(true, 1), story(false, 2)], suites: [{ specs: [story(false, 3)] }] }],
    }
    const failures = ['a.spec.ts:2 story 2', 'a.spec.ts:3 story 3']
    expect(tallyBrowser(report)).toEqual({ passed: 3, failed: 2, skipped: 0, failures })
  })

  it('takes a missing report, and a bad exit without a failure, for a failure', () => {
    expect(readReport('nowhere.json', 0, () => NOTHING)).toMatchObject({
      failed: 1,
      failures: ['no report in nowhere.json'],
    })
    expect(readReport(written({}), 1, () => ({ ...NOTHING, passed: 4 }))).toMatchObject({ passed: 4, failed: 1 })
    expect(readReport(written({}), 0, () => ({ ...NOTHING, passed: 4 }))).toMatchObject({ passed: 4, failed: 0 })
    expect(readReport(written({}), 1, () => failedAs('one'))).toMatchObject({ failed: 1, failures: ['one'] })
  })

  it('adds up over all kinds', () => {
    const sum = add({ ...NOTHING, passed: 3, skipped: 1 }, failedAs('lint'))
    expect(sum).toEqual({ passed: 3, failed: 1, skipped: 1, failures: ['lint'] })
  })
})
