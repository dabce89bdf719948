import type { Page } from '@playwright/test'
import type { StaticOptions } from '../server/index.ts'

/** A network and a processor. `bytesPerSecond` null: as fast as it goes. */
export interface Profile {
  readonly name: string
  readonly latencyMs: number
  readonly bytesPerSecond: number | null
  readonly cpuSlowdown: number
}

const MBIT = 125_000

/**
 * The three profiles of the design's budgets.
 *
 * The network lies between browser and site alone, and is made by the file server: it waits before each answer, and all
 * answers share the bandwidth. Where that is limited it speaks HTTP/2 and sends what the browser calls urgent first, as
 * most hosts do. The browser's own emulation is not used, because it would lay the same latency and
 * bandwidth upon the API, whose answers take 150 ms in every profile (the stand-in waits). What neither models: opening
 * connections and TLS. The processor is slowed by the browser.
 */
export const PROFILES: readonly Profile[] = [
  { name: 'loopback', latencyMs: 0, bytesPerSecond: null, cpuSlowdown: 1 },
  { name: '10 Mbit/s, 40 ms', latencyMs: 40, bytesPerSecond: 10 * MBIT, cpuSlowdown: 1 },
  { name: '1.6 Mbit/s, 150 ms, CPU 4x slower', latencyMs: 150, bytesPerSecond: 1.6 * MBIT, cpuSlowdown: 4 },
]

/** How the file server plays the network of a profile. Deep links answer 200, as hosts with a rewrite do. */
export const siteOptions = ({ latencyMs, bytesPerSecond }: Profile): StaticOptions => ({
  latencyMs,
  fallbackStatus: 200,
  ...(bytesPerSecond === null ? {} : { bandwidth: bytesPerSecond, http2: true }),
})

/** Slows the processor of a page. */
export async function slowDown(page: Page, { cpuSlowdown }: Profile): Promise<void> {
  if (cpuSlowdown === 1) return
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown })
}
