/**
 * What Crossref allows to whom: with an e-mail address (`polite`) and without. `perSecond`: single records; `inFlight`: of
 * all. Rule: reference § 9, announced for December 2025.
 */
export const CROSSREF_POOLS = {
  public: { perSecond: 5, inFlight: 1, listsPerSecond: 1 },
  polite: { perSecond: 10, inFlight: 3, listsPerSecond: 3 },
} as const
export type Pool = keyof typeof CROSSREF_POOLS
