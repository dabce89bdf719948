import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'
import { safeStorage } from './safe-storage.ts'
import { twoStores } from './two-stores.ts'

/** Ways to be let in by a cluster. */
export const LOGIN_KINDS = ['none', 'basic', 'api-key'] as const
export type LoginKind = (typeof LOGIN_KINDS)[number]

/**
 * A cluster of the person's own: where it is, and what it was found to hold when it was connected (`null`: not yet), as
 * the Source wrote it down. Kept in this browser; nothing in it lets anybody in.
 */
export interface ClusterPreferences {
  readonly url: string
  readonly pattern: string
  /** `null`: found out. */
  readonly flavour: string | null
  readonly holdings: unknown
}

/** What lets the person in. Sent to the cluster alone; never in a link, a log, an export or a cache key. */
export interface ClusterLogin {
  readonly kind: LoginKind
  readonly user: string
  readonly password: string
  readonly key: string
  /** Keep it in this browser after the visit. Off unless asked for. */
  readonly isKept: boolean
}

interface Changes<T> {
  readonly actions: { set(change: Partial<T>): void }
}

const NO_CLUSTER: ClusterPreferences = { url: '', pattern: '*', flavour: null, holdings: null }
const NO_LOGIN: ClusterLogin = { kind: 'none', user: '', password: '', key: '', isKept: false }

const storage = safeStorage(() => window.localStorage)

const asText = (value: unknown, fallback = ''): string => (typeof value === 'string' ? value : fallback)

/** The cluster, and its actions. */
export const useCluster = create<ClusterPreferences & Changes<ClusterPreferences>>()(
  persist((set) => ({ ...NO_CLUSTER, actions: { set: (change) => set(change) } }), {
    name: 'bibscope.cluster',
    version: 1,
    storage: createJSONStorage(() => storage),
    partialize: ({ actions: _, ...kept }) => kept,
    merge: (stored, current) => {
      const { url, pattern, flavour, holdings } = (stored ?? {}) as Record<string, unknown>
      const isWeb = typeof url === 'string' && /^https?:\/\//.test(url)
      return {
        ...current,
        url: isWeb ? url : '',
        pattern: asText(pattern, '*'),
        flavour: typeof flavour === 'string' ? flavour : null,
        holdings: isWeb ? (holdings ?? null) : null,
      }
    },
  }),
)

/** The login to the cluster, and its actions. */
export const useClusterLogin = create<ClusterLogin & Changes<ClusterLogin>>()(
  persist((set) => ({ ...NO_LOGIN, actions: { set: (change) => set(change) } }), {
    name: 'bibscope.cluster-login',
    version: 1,
    storage: createJSONStorage(() => twoStores),
    partialize: ({ actions: _, ...kept }) => kept,
    merge: (stored, current) => {
      const { kind, user, password, key, isKept } = (stored ?? {}) as Record<string, unknown>
      return {
        ...current,
        kind: LOGIN_KINDS.find((one) => one === kind) ?? 'none',
        user: asText(user),
        password: asText(password),
        key: asText(key),
        isKept: isKept === true,
      }
    },
  }),
)
