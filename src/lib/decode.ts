const PAIRS = /(?:%[0-9a-f]{2})+/gi

function decodeRun(run: string): string {
  try {
    return decodeURIComponent(run)
  } catch {
    return run
  }
}

/** Percent-decodes what can be decoded and leaves the rest as it stands. Never throws. A plus stays a plus. */
export function decodePercent(text: string): string {
  return text.includes('%') ? text.replace(PAIRS, decodeRun) : text
}
