import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright'

/** A Chromium that answers, and where it came from. */
export interface FoundBrowser {
  readonly path: string
  readonly origin: string
  readonly version: string
  /** Environment it needs beside our own: a packaged browser brings libraries that the system may lack. */
  readonly env: Readonly<Record<string, string>>
}

interface Candidate {
  readonly origin: string
  readonly find: () => Promise<string | null>
  readonly env?: () => Record<string, string>
}

const SYSTEM_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
]
const FIXED_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

function onPath(name: string): string | null {
  try {
    const finder = process.platform === 'win32' ? 'where' : 'which'
    return (
      execFileSync(finder, [name], { stdio: ['ignore', 'pipe', 'ignore'] })
        .toString()
        .split('\n')[0]
        ?.trim() || null
    )
  } catch {
    return null
  }
}

function installByApt(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !onPath('apt-get')) return null
  const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const
  execFileSync('apt-get', ['update', '-qq'], quiet)
  execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], quiet)
  return onPath('chromium')
}

/** The browser inside a package: Linux x64 only. Its own arguments are not used, they switch web security off. */
async function packaged(): Promise<string | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  // It unpacks its libraries only where it believes to be in a function runtime.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs20.x'
  const { default: packagedChromium } = await import('@sparticuz/chromium')
  return packagedChromium.executablePath()
}

const CANDIDATES: readonly Candidate[] = [
  { origin: 'CHROMIUM_PATH', find: async () => process.env['CHROMIUM_PATH'] ?? null },
  { origin: 'Playwright', find: async () => chromium.executablePath() },
  {
    origin: 'system',
    find: async () => SYSTEM_NAMES.map(onPath).find(Boolean) ?? FIXED_PLACES.find(existsSync) ?? null,
  },
  {
    origin: '@sparticuz/chromium',
    find: packaged,
    env: () => ({ LD_LIBRARY_PATH: ['/tmp/al2023/lib', process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':') }),
  },
  { origin: 'apt', find: async () => installByApt() },
]

/** Looks for a Chromium in the order of the README; each must answer `--version`. @throws when none does */
export async function findBrowser(): Promise<FoundBrowser> {
  const refusals: string[] = []
  for (const { origin, find, env } of CANDIDATES) {
    try {
      const path = await find()
      if (!path || !existsSync(path)) continue
      const extra = env?.() ?? {}
      const said = execFileSync(path, ['--version'], {
        stdio: ['ignore', 'pipe', 'ignore'],
        env: { ...process.env, ...extra },
        timeout: 30_000,
      })
      return { path, origin, version: said.toString().trim(), env: extra }
    } catch (cause) {
      refusals.push(`${origin}: ${cause instanceof Error ? cause.message.split('\n')[0] : String(cause)}`)
    }
  }
  throw new Error(
    `No Chromium was found. Install one, or name it in CHROMIUM_PATH.${refusals.length > 0 ? ` Tried: ${refusals.join('; ')}` : ''}`,
  )
}
