import { useMediaQuery } from '@mantine/hooks'
import { type ReactNode, Suspense } from 'react'
import { useHasTraffic } from '#data'
import { SourcePicker } from '#features/pick-source'
import { SettingsButton, ThemeButton } from '#features/settings'
import { PasteButton } from '#features/share'
import { SOURCES } from '#sources/all'
import { lazyPart } from '#ui'
import { Link } from '#url'
import { clusterAccess } from './cluster-access.ts'
import classes from './Frame.module.css'
import { Later } from './Later.tsx'

/** Width below which what is left of the day is shown without its figure. */
const BAR_NARROW = '(max-width: 47.99em)'

const HOME = { route: { kind: 'home' }, unread: [] } as const

const { Part: LimitsButton } = lazyPart(async () => (await import('#features/limits')).LimitsButton)

const { Part: RequestsSection } = lazyPart(async () => (await import('#features/limits')).RequestsSection)

const { Part: ClusterSection } = lazyPart(async () => (await import('#features/cluster')).ClusterSection)

/** The bar above every page. `children`: what the list adds (entity, search). */
export function TopBar({ children }: { readonly children?: ReactNode }) {
  const hasTraffic = useHasTraffic()
  const isBarNarrow = useMediaQuery(BAR_NARROW, undefined, { getInitialValueInEffect: false })
  return (
    <header className={classes['bar']}>
      <Link to={HOME} className={classes['name']} aria-label="Bibscope, to the start page">
        <img src={`${import.meta.env.BASE_URL}icon.svg`} width={22} height={22} alt="" />
        <span className={classes['word']}>Bibscope</span>
      </Link>
      <SourcePicker sources={SOURCES} />
      {children && <div className={classes['search']}>{children}</div>}
      <div className={children ? classes['gap'] : classes['spring']} />
      {hasTraffic && (
        <Later room={isBarNarrow ? { widthPx: 36, heightPx: 32 } : { widthPx: 132, heightPx: 32 }}>
          <LimitsButton />
        </Later>
      )}
      <PasteButton />
      <ThemeButton />
      <SettingsButton
        more={(leave) => (
          <Suspense>
            <ClusterSection access={clusterAccess} />
            <RequestsSection onLeave={leave} />
          </Suspense>
        )}
      />
    </header>
  )
}
