import type { SourceErrorKind } from '../source-error.ts'
import type { Row, Trouble } from './provider.cases.ts'

/** A stream of numbers from 0 to 1 that a seed fixes. */
export function drawsOf(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const KINDS: readonly SourceErrorKind[] = ['offline', 'timeout', 'server', 'bad-answer', 'rate-limited', 'bad-query']

function troubleOf(draw: () => number): Trouble {
  const kind = Math.floor(draw() * 10)
  if (kind < 5) return { kind: 'fails', as: KINDS[Math.floor(draw() * KINDS.length)] ?? 'server' }
  if (kind === 5) return { kind: 'dead-cursor' }
  if (kind < 8) return { kind: 'too-early', rows: 1 + Math.floor(draw() * 200) }
  return { kind: 'drift', by: Math.floor(draw() * 20) - 10 }
}

/**
 * A plan of troubles: some single ones, at times a storm of several in a row, and at most one list that ends too early,
 * since a provider that says so of everything twice cannot be told from one that is right.
 */
export function drawTroubles(seed: number, calls: number): ReadonlyMap<number, Trouble> {
  const draw = drawsOf(seed)
  const plan = new Map<number, Trouble>()
  const count = Math.floor(draw() * 12)
  for (let index = 0; index < count; index += 1) plan.set(1 + Math.floor(draw() * calls), troubleOf(draw))
  if (draw() < 0.4) {
    const start = 1 + Math.floor(draw() * calls)
    const length = 2 + Math.floor(draw() * 8)
    for (let call = start; call < start + length; call += 1) plan.set(call, { kind: 'fails', as: 'offline' })
  }
  if (draw() < 0.3) plan.set(1 + Math.floor(draw() * calls), { kind: 'ends' })
  return plan
}

const NAMES = ["O'Neill", 'None of it', 'Say "so"', 'Plain words', 'Back\\slash', 'Über alles', 'x']

/** Records with ties, unknown years, few citations for many, and names of all kinds. */
export function drawRows(count: number, seed: number): readonly Row[] {
  const draw = drawsOf(seed)
  return Array.from({ length: count }, (_, index) => ({
    id: `W${1_000_000 + index}`,
    name: `${String.fromCharCode(65 + Math.floor(draw() * 26))} ${NAMES[Math.floor(draw() * NAMES.length)]} ${index % 997}`,
    year: draw() < 0.05 ? null : 2026 - Math.floor(draw() ** 3 * 120),
    cited: Math.floor(draw() ** 6 * 5_000),
  }))
}
