import type { Page } from '@playwright/test'

/** When things became visible, ms since the start of the page; `null`: not yet. */
export interface Marks {
  readonly firstResultMs: number | null
  readonly firstBarMs: number | null
  /** Sum of the parts over 50 ms of long tasks. */
  readonly blockingMs: number
}

declare global {
  interface Window {
    bibscopeMarks?: { firstResultMs: number | null; firstBarMs: number | null; blockingMs: number }
  }
}

/** What counts as the first result and as the first bar. */
export const FIRST_RESULT = '#results [role="row"] [role="gridcell"], #results [role="row"] [role="cell"]'
export const FIRST_BAR = '[aria-label="Groups"] ol button, [aria-label="Groups"] [role="toolbar"] button'

/** Watches the page from its very start. */
export async function watch(page: Page): Promise<void> {
  await page.addInitScript(
    ([result, bar]) => {
      const marks = { firstResultMs: null as number | null, firstBarMs: null as number | null, blockingMs: 0 }
      window.bibscopeMarks = marks
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) marks.blockingMs += Math.max(0, entry.duration - 50)
      }).observe({ type: 'longtask', buffered: true })
      const hasText = (selector: string | undefined) =>
        selector !== undefined &&
        [...document.querySelectorAll(selector)].some(
          (element) => element.textContent?.trim() || element.getAttribute('aria-label'),
        )
      const look = () => {
        if (marks.firstResultMs === null && hasText(result)) marks.firstResultMs = performance.now()
        if (marks.firstBarMs === null && hasText(bar)) marks.firstBarMs = performance.now()
        if (marks.firstResultMs === null || marks.firstBarMs === null) requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    },
    [FIRST_RESULT, FIRST_BAR],
  )
}

/** What was seen so far. */
export async function readMarks(page: Page): Promise<Marks> {
  const marks = await page.evaluate(() => window.bibscopeMarks ?? null)
  if (!marks) throw new Error('The page was not watched')
  return marks
}
