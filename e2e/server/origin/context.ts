import type { Settings } from '../options.ts'
import type { Store } from '../store/store.ts'

/** What the origin knows beside the call. */
export interface Context {
  readonly store: Store
  readonly settings: Settings
  /** Price of the call in credits, as the edge reckoned it. */
  readonly cost: number
  /** How many rows too early a cursor page begins: a fault. */
  readonly stepBack: number
  /** A number from 0 to below 1, for what is random. */
  readonly random: () => number
}
