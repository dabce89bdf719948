const LEAST = 0.2
const MOST = 0.8
const STEP = 0.02

/** A share that leaves both sides wide enough to be read. */
export const withinShares = (share: number): number => Math.min(MOST, Math.max(LEAST, share))

/** The share after a key; `null`: the key moves nothing. Rule: ARIA Authoring Practices, Window Splitter, 2025. */
export function nextShare(key: string, share: number): number | null {
  const wished: Readonly<Record<string, number>> = {
    ArrowLeft: share - STEP,
    ArrowRight: share + STEP,
    Home: LEAST,
    End: MOST,
  }
  const next = wished[key]
  return next === undefined ? null : withinShares(Math.round(next * 100) / 100)
}
