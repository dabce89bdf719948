import { create } from 'zustand'
import type { Address, LeftQuestion, Problem, SourceId } from '#query'

/** What is said to the person about the Source of this visit. */
export type SourceNotice =
  /** OpenAlex did not answer the first action in time, so the sample was opened. */
  { readonly kind: 'sample-opened'; readonly href: string } | null

/** What lasts for one visit. */
export interface Visit {
  /** The Source found out for who never chose one; `null`: not found out yet. */
  readonly decided: SourceId | null
  readonly notice: SourceNotice
  /** What could not be taken as it stood in the address pasted last. */
  readonly pasted: readonly Problem[]
  /** E-mail address or key found in a pasted address: offered to Settings, kept nowhere else. */
  readonly offered: { readonly mailto: string | null; readonly apiKey: string | null } | null
  /** The question that was last taken to another catalog: what stayed behind is taken up again on the way back. */
  readonly left: LeftQuestion | null
}

/** Changes to what lasts for one visit. */
export interface VisitActions {
  setDecided(source: SourceId): void
  setNotice(notice: SourceNotice): void
  setOffered(offered: Visit['offered']): void
  setPasted(problems: readonly Problem[]): void
  setLeft(left: LeftQuestion | null): void
  /** Keeps what an address brought along beside its view: parts that could not be taken, and personal ones on offer. */
  noteAddress(address: Pick<Address, 'offered' | 'problems'>): void
}

/** What lasts for one visit, and its actions. */
export const useVisit = create<Visit & { readonly actions: VisitActions }>()((set) => ({
  decided: null,
  notice: null,
  offered: null,
  pasted: [],
  left: null,
  actions: {
    setDecided: (decided) => set({ decided }),
    setNotice: (notice) => set({ notice }),
    setOffered: (offered) => set({ offered }),
    setPasted: (pasted) => set({ pasted }),
    setLeft: (left) => set({ left }),
    noteAddress: ({ offered, problems }) => {
      const isOffered = offered.mailto !== null || offered.apiKey !== null
      set({ pasted: problems, ...(isOffered && { offered }) })
    },
  },
}))
