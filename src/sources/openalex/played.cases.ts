import type { Json } from '#lib/json'
import type { HttpRequest } from '../http/http.ts'
import type { Source } from '../source.ts'
import { createOpenAlex } from './openalex.ts'

/** How requests are made in tests. */
export const OPTIONS = { lane: 'person', why: 'a test' } as const

/** An OpenAlex source whose client gives the bodies in order, the last one for ever; `asked`: what it was asked. */
export function playedOpenAlex(...bodies: readonly Json[]): { source: Source; asked: string[] } {
  const asked: string[] = []
  const get = async ({ path, params }: HttpRequest) => {
    const body = bodies[Math.min(asked.length, bodies.length - 1)] ?? {}
    const query = params.map(([name, value]) => `${name}=${value}`).join('&')
    asked.push(query === '' ? path : `${path}?${query}`)
    return { body, info: { receivedAt: 0, tookMs: 0, credits: null }, request: path }
  }
  return { source: createOpenAlex({ client: { get }, hasKey: false, newSeed: () => 'new-seed' }), asked }
}
