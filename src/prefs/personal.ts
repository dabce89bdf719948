import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'
import { twoStores } from './two-stores.ts'

/** What belongs to one person. Sent to the provider alone; never in a link, a log, an export or a cache key. */
export interface Personal {
  /** E-mail address for the polite pool; empty: none. */
  readonly mailto: string
  /** Own key; empty: none. */
  readonly apiKey: string
  /** Keep both in this browser after the visit. Off unless asked for. */
  readonly isKept: boolean
}

/** Changes to what is personal. */
export interface PersonalActions {
  set(change: Partial<Personal>): void
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : '')

/** What was stored, as far as it is sound. */
function readStored(stored: unknown): Personal {
  const { mailto, apiKey, isKept } = { ...(stored as Readonly<Record<string, unknown>> | null) }
  return { mailto: asText(mailto), apiKey: asText(apiKey), isKept: isKept === true }
}

/** What is personal, and its actions. */
export const usePersonal = create<Personal & { readonly actions: PersonalActions }>()(
  persist(
    (set) => ({
      mailto: '',
      apiKey: '',
      isKept: false,
      actions: { set: (change) => set(change) },
    }),
    {
      name: 'bibscope.personal',
      version: 1,
      storage: createJSONStorage(() => twoStores),
      partialize: ({ mailto, apiKey, isKept }) => ({ mailto, apiKey, isKept }),
      merge: (stored, current) => ({ ...current, ...readStored(stored) }),
      // Another version of the app may have written it: what can be read of it is taken.
      migrate: (stored) => readStored(stored),
    },
  ),
)
