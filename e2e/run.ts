import { spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { findBrowser } from './tools/find-browser.ts'
import { add, failedAs, NOTHING, readReport, type Tally, tallyBrowser, tallyUnit } from './tools/tally.ts'

/**
 * Every test of the project, in one command: type check, lint, unit, property and contract tests, build, browser tests.
 * The last line counts all kinds together, those before it name what failed. `--only browser` runs the build and the browser tests alone.
 */

interface Step {
  readonly name: string
  readonly run: () => Promise<Tally>
}

const OUT = 'e2e/.out'

/** Runs a command with its output shown; gives its exit code. */
function run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const shell = process.platform === 'win32'
    const child = spawn(command, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      shell,
    })
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
}

/** A command that is one test: it passes or fails as a whole. */
const asOneTest = (command: string, args: readonly string[]) => async (): Promise<Tally> => {
  const code = await run(command, args)
  return code === 0 ? { ...NOTHING, passed: 1 } : failedAs([command, ...args].join(' '))
}

async function unit(): Promise<Tally> {
  const file = `${OUT}/unit.json`
  const code = await run('npx', ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`])
  return readReport(file, code, tallyUnit)
}

async function browser(): Promise<Tally> {
  const found = await findBrowser()
  console.log(`Browser: ${found.version} (${found.origin})`)
  const file = `${OUT}/browser.json`
  const env = { ...found.env, BIBSCOPE_CHROMIUM: found.path, PLAYWRIGHT_JSON_OUTPUT_FILE: resolve(file) }
  const code = await run(
    'npx',
    ['playwright', 'test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json'],
    env,
  )
  return readReport(file, code, tallyBrowser)
}

const BUILD: Step = { name: 'build', run: asOneTest('npm', ['run', '-s', 'build']) }
const BROWSER: Step = { name: 'browser tests', run: browser }
const ALL: readonly Step[] = [
  { name: 'type check', run: asOneTest('npx', ['tsc', '--noEmit']) },
  { name: 'lint', run: asOneTest('npx', ['biome', 'check', '--error-on-warnings']) },
  BUILD,
  { name: 'unit, property and contract tests', run: unit },
  BROWSER,
]

const steps = process.argv.includes('browser') ? [BUILD, BROWSER] : ALL
rmSync(OUT, { recursive: true, force: true })
mkdirSync(OUT, { recursive: true })

let sum = NOTHING
for (const { name, run: runStep } of steps) {
  const startedAt = performance.now()
  console.log(`\n== ${name}`)
  const tally = await runStep().catch((cause: unknown): Tally => {
    console.error(cause instanceof Error ? cause.message : cause)
    return failedAs(name)
  })
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(`== ${name}: ${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped in ${seconds} s`)
  sum = add(sum, tally)
}
// Named again at the end: where they failed lies far above.
for (const name of sum.failures) console.log(`failed: ${name}`)
const skipped = sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''
console.log(`\n${sum.passed} passed, ${sum.failed} failed${skipped}`)
process.exitCode = sum.failed > 0 ? 1 : 0
