import { readFileSync } from 'node:fs'

/** What came of a step. `failures` names each test that failed. */
export interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly failures: readonly string[]
}

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0, failures: [] }

/** A step that failed as a whole. */
export const failedAs = (name: string): Tally => ({ ...NOTHING, failed: 1, failures: [name] })

export const add = (one: Tally, other: Tally): Tally => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: one.skipped + other.skipped,
  failures: [...one.failures, ...other.failures],
})

/** The report of the unit tests, as vitest's `json` reporter writes it. */
interface UnitReport {
  readonly numPassedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[]
  }[]
}

export function tallyUnit(report: UnitReport): Tally {
  const failures = report.testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, assertionResults }) => {
      const failed = assertionResults.filter(({ status }) => status === 'failed')
      // A file that could not be read has no tests to name.
      return failed.length === 0 ? [name] : failed.map(({ fullName }) => `${name}: ${fullName}`)
    })
  return {
    passed: report.numPassedTests,
    failed: failures.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures,
  }
}

interface BrowserSuite {
  readonly suites?: readonly BrowserSuite[]
  readonly specs?: readonly {
    readonly ok: boolean
    readonly file: string
    readonly line: number
    readonly title: string
  }[]
}

/** The report of the browser tests, as Playwright's `json` reporter writes it. */
interface BrowserReport extends BrowserSuite {
  readonly stats: Readonly<Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>>
}

const failedStories = ({ suites = [], specs = [] }: BrowserSuite): readonly string[] => [
  ...specs.filter(({ ok }) => !ok).map(({ file, line, title }) => `${file}:${line} ${title}`),
  ...suites.flatMap(failedStories),
]

export const tallyBrowser = (report: BrowserReport): Tally => ({
  passed: report.stats.expected,
  failed: report.stats.unexpected + report.stats.flaky,
  skipped: report.stats.skipped,
  failures: failedStories(report),
})

/** Reads a report a runner wrote; a report that is missing, or a bad exit without a failure in it, is a failure itself. */
export function readReport<Report>(file: string, code: number, toTally: (report: Report) => Tally): Tally {
  try {
    const tally = toTally(JSON.parse(readFileSync(file, 'utf8')) as Report)
    return code !== 0 && tally.failed === 0 ? add(tally, failedAs(`exit code ${code}`)) : tally
  } catch {
    return failedAs(`no report in ${file}`)
  }
}
