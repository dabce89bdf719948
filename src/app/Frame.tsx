import type { ReactNode } from 'react'
import { UnfinishedExports } from '#features/export'
import { KeptNotices, OfferedParts } from '#features/settings'
import classes from './Frame.module.css'
import { TopBar } from './TopBar.tsx'

/** Top bar and content: the page of everything that is not a list. */
export function Frame({ children }: { readonly children: ReactNode }) {
  return (
    <div className={classes['frame']}>
      <TopBar />
      <main className={classes['content']}>
        <OfferedParts />
        <KeptNotices />
        <UnfinishedExports />
        {children}
      </main>
    </div>
  )
}
