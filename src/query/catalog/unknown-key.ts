const UNKNOWN_NUMBERS: ReadonlySet<string> = new Set(['-111', '-111.0'])

/**
 * Whether a group of a provider's answer is the group of records without a value. Rule: its label is `unknown`, or its
 * key is `unknown`, `-111` or `-111.0`, or the last path part of its key is `unknown`, in any case; vocabulary junk
 * (`licenses/None`) counts too (provider reference § 9.5 and § 9.10, as of 2026-08).
 */
export function isUnknownKey(key: string, label: string | null): boolean {
  if (label?.toLowerCase() === 'unknown' || UNKNOWN_NUMBERS.has(key)) return true
  const last = key.slice(key.lastIndexOf('/') + 1).toLowerCase()
  return last === 'unknown' || (last === 'none' && key.includes('licenses/'))
}
