import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { SourceContext, type SourceHandle } from './source-context.ts'

/** What hooks of this module are called within: one Source, whatever is asked, and a cache of answers. */
export const providing =
  (client: QueryClient, handle: SourceHandle) =>
  ({ children }: { readonly children: ReactNode }) => (
    <QueryClientProvider client={client}>
      <SourceContext value={() => handle}>{children}</SourceContext>
    </QueryClientProvider>
  )
