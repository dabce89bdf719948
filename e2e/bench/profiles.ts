import type { CDPSession, Page } from '@playwright/test'

/** A network and a processor. Throughput in bytes a second; -1: as it is. */
export interface Profile {
  readonly name: string
  readonly latencyMs: number
  readonly bytesPerSecond: number
  readonly cpuSlowdown: number
}

const MBIT = 125_000

/** The three profiles of the design's budgets. */
export const PROFILES: readonly Profile[] = [
  { name: 'loopback', latencyMs: 0, bytesPerSecond: -1, cpuSlowdown: 1 },
  { name: '10 Mbit/s, 40 ms', latencyMs: 40, bytesPerSecond: 10 * MBIT, cpuSlowdown: 1 },
  { name: '1.6 Mbit/s, 150 ms, CPU 4x slower', latencyMs: 150, bytesPerSecond: 1.6 * MBIT, cpuSlowdown: 4 },
]

/** Puts a page under a profile; the browser's cache is off. */
export async function throttle(page: Page, { latencyMs, bytesPerSecond, cpuSlowdown }: Profile): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: latencyMs,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown })
  return session
}
