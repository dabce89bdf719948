import type { Page } from '@playwright/test'

/** When things became visible, ms since the start of the page; `null`: not yet. */
export interface Marks {
  /** When the first request to the API left: before, the page is busy with itself. */
  readonly firstAskedMs: number | null
  readonly firstResultMs: number | null
  readonly firstBarMs: number | null
  /** Sum of the parts over 50 ms of long tasks. */
  readonly blockingMs: number
}

declare global {
  interface Window {
    bibscopeMarks?: { firstResultMs: number | null; firstBarMs: number | null; blockingMs: number }
    /** Calls back when the frame that is being made was drawn. */
    afterFrame(run: () => void): void
  }
}

/** What counts as the first result: a cell of a record, not one of the blank rows before the answer. */
const FIRST_RESULT = '#results tbody tr[data-row] td'

/** What counts as the first bar, horizontal or vertical. */
const FIRST_BAR = '[aria-label="Groups"] ol button, [aria-label="Groups"] [role="toolbar"] button'

/** Watches the page from its very start. Times are taken after the frame that first shows the thing was drawn. */
export async function watchMarks(page: Page): Promise<void> {
  await page.addInitScript(
    ([result, bar]) => {
      const marks: NonNullable<Window['bibscopeMarks']> = { firstResultMs: null, firstBarMs: null, blockingMs: 0 }
      window.bibscopeMarks = marks
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) marks.blockingMs += Math.max(0, entry.duration - 50)
      }).observe({ type: 'longtask', buffered: true })
      const isSeen = (selector: string | undefined) => {
        const found = selector ? document.querySelector(selector) : null
        const says = found && (found.textContent?.trim() || found.getAttribute('aria-label'))
        return Boolean(says) && (found?.getBoundingClientRect().height ?? 0) > 0
      }
      window.afterFrame = (run) => {
        const channel = new MessageChannel()
        channel.port1.onmessage = run
        channel.port2.postMessage(null)
      }
      let sawResult = false
      let sawBar = false
      const look = () => {
        if (!sawResult && isSeen(result)) {
          sawResult = true
          window.afterFrame(() => {
            marks.firstResultMs = performance.now()
          })
        }
        if (!sawBar && isSeen(bar)) {
          sawBar = true
          window.afterFrame(() => {
            marks.firstBarMs = performance.now()
          })
        }
        if (!sawResult || !sawBar) requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    },
    [FIRST_RESULT, FIRST_BAR],
  )
}

/** What was seen so far. */
export async function readMarks(page: Page): Promise<Marks> {
  const marks = await page.evaluate(() => {
    const asked = performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming && entry.initiatorType === 'fetch')
      .filter((entry) => !entry.name.startsWith(location.origin))
      .map((entry) => entry.startTime)
    return window.bibscopeMarks && { ...window.bibscopeMarks, firstAskedMs: asked.sort((a, b) => a - b)[0] ?? null }
  })
  if (!marks) throw new Error('The page was not watched')
  return marks
}

/** Waits until the first result stands there, and the first bar too where a chart is expected. */
export async function waitForMarks(
  page: Page,
  expected: 'result' | 'result and bars',
  timeoutMs = 60_000,
): Promise<Marks> {
  await page.waitForFunction(
    (hasBars) => window.bibscopeMarks?.firstResultMs != null && (!hasBars || window.bibscopeMarks.firstBarMs != null),
    expected === 'result and bars',
    { timeout: timeoutMs, polling: 50 },
  )
  return readMarks(page)
}
