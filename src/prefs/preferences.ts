import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'
import { SOURCE_IDS, type SourceId } from '#query'
import { safeStorage } from './safe-storage.ts'

/** Colours of the page: as the system says, or fixed. */
export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** Row height of tables: 32 px or 44 px. */
export const DENSITIES = ['compact', 'comfortable'] as const
export type Density = (typeof DENSITIES)[number]

/** The providers' own addresses. */
export const DEFAULT_BASE_URL = 'https://api.openalex.org'

export const DEFAULT_CROSSREF_URL = 'https://api.crossref.org'

/** Choices that outlast a visit. Nothing personal: e-mail address and key live in {@link usePersonal}. */
export interface Preferences {
  /** The Source chosen by hand; `null`: never chosen. */
  readonly source: SourceId | null
  /** Address of an OpenAlex-compatible server, without a slash at the end. */
  readonly baseUrl: string
  /** Address of a server that speaks Crossref's protocol; empty: Crossref itself. */
  readonly crossrefUrl: string
  readonly theme: Theme
  readonly density: Density
  /** Share of the width that the chart takes beside the table, 0.2 to 0.8. */
  readonly split: number
  /** Links of recent queries, newest first, with their sentence. */
  readonly recent: readonly { readonly href: string; readonly sentence: string }[]
}

/** Changes to the preferences. */
export interface PreferencesActions {
  set(change: Partial<Preferences>): void
  /** Puts a query in front of the recent ones; at most eight are kept. */
  remember(entry: { readonly href: string; readonly sentence: string }): void
  forgetRecent(): void
}

const DEFAULTS: Preferences = {
  source: null,
  baseUrl: DEFAULT_BASE_URL,
  crossrefUrl: '',
  theme: 'auto',
  density: 'compact',
  split: 0.4,
  recent: [],
}

const RECENT_KEPT = 8

const storage = safeStorage(() => window.localStorage)

/** Whether the browser lets us keep preferences. */
export const canKeepPreferences = storage.isWorking

const isOneOf = <T extends string>(list: readonly T[], value: unknown): value is T =>
  list.some((member) => member === value)

/** Stored preferences as far as they are sound; what is not falls back to its default. */
function readStored(stored: unknown): Preferences {
  if (typeof stored !== 'object' || stored === null) return DEFAULTS
  const { source, baseUrl, crossrefUrl, theme, density, split, recent } = stored as Record<string, unknown>
  return {
    source: isOneOf(SOURCE_IDS, source) ? source : null,
    baseUrl: typeof baseUrl === 'string' && /^https?:\/\//.test(baseUrl) ? baseUrl : DEFAULT_BASE_URL,
    crossrefUrl: typeof crossrefUrl === 'string' && /^https?:\/\//.test(crossrefUrl) ? crossrefUrl : '',
    theme: isOneOf(THEMES, theme) ? theme : DEFAULTS.theme,
    density: isOneOf(DENSITIES, density) ? density : DEFAULTS.density,
    split: typeof split === 'number' && split >= 0.2 && split <= 0.8 ? split : DEFAULTS.split,
    recent: readRecent(recent),
  }
}

/** A link within this page: browsers read `//host`, `/\\host` and the like as another one. */
const isOfThisPage = (href: string): boolean =>
  href.startsWith('/') && URL.canParse(href, HERE) && new URL(href, HERE).origin === HERE

const HERE = 'https://bibscope.invalid'

function readRecent(value: unknown): Preferences['recent'] {
  if (!Array.isArray(value)) return []
  const isEntry = (entry: unknown): entry is { href: string; sentence: string } =>
    typeof entry === 'object' &&
    entry !== null &&
    'href' in entry &&
    typeof entry.href === 'string' &&
    isOfThisPage(entry.href) &&
    'sentence' in entry &&
    typeof entry.sentence === 'string'
  return value.filter(isEntry).slice(0, RECENT_KEPT)
}

/** The preferences and their actions. Kept in this browser under one versioned key. */
export const usePreferences = create<Preferences & { readonly actions: PreferencesActions }>()(
  persist(
    (set) => ({
      ...DEFAULTS,
      actions: {
        set: (change) => set(change),
        remember: (entry) =>
          set(({ recent }) => ({
            recent: [entry, ...recent.filter((other) => other.href !== entry.href)].slice(0, RECENT_KEPT),
          })),
        forgetRecent: () => set({ recent: [] }),
      },
    }),
    {
      name: 'bibscope.preferences',
      version: 1,
      storage: createJSONStorage(() => storage),
      partialize: ({ actions: _, ...kept }) => kept,
      merge: (stored, current) => ({ ...current, ...readStored(stored) }),
      migrate: (stored) => readStored(stored) as Preferences & { actions: PreferencesActions },
    },
  ),
)
