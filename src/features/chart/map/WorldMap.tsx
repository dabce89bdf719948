import { useEffect, useRef } from 'react'
import { formatCount, formatShare } from '#lib/count'
import { type Mark, whyNotOf } from '../mark.ts'
import classes from './map.module.css'
import { shadeLabel, shadeOf, shadesOf, strengthOf } from './shades.ts'
import { drawnWorld, type Place, WORLD } from './world.ts'

interface WorldMapProps {
  /** By the code of the country. */
  readonly marks: ReadonlyMap<string, Mark>
  readonly current: string | null
  readonly many: string
  onCurrent(code: string): void
  onPick(code: string): void
}

const codeAt = (target: EventTarget | null): string | null =>
  target instanceof SVGElement ? (target.dataset['code'] ?? null) : null

/** The map alone: a picture for the eye and the pointer. The list beside it says the same to keyboard and screen reader. */
export function WorldMap({ marks, current, many, onCurrent, onPick }: WorldMapProps) {
  const svg = useRef<SVGSVGElement>(null)
  useEffect(() => {
    const element = svg.current
    if (!element) return
    const stop = new AbortController()
    element.addEventListener(
      'pointerover',
      (event) => {
        const code = codeAt(event.target)
        if (code !== null && marks.has(code)) onCurrent(code)
      },
      stop,
    )
    element.addEventListener(
      'click',
      (event) => {
        const code = codeAt(event.target)
        if (code === null || !marks.has(code)) return
        // A finger covers more than one country: the first tap names it, the second takes it.
        const isFinger = event instanceof PointerEvent && event.pointerType === 'touch'
        if (isFinger && code !== current) onCurrent(code)
        else onPick(code)
      },
      stop,
    )
    return () => stop.abort()
  }, [marks, current, onCurrent, onPick])
  const { places, sphere, grid } = drawnWorld()
  const shades = shadesOf([...marks.values()].map(({ count }) => count))
  const mark = current === null ? undefined : marks.get(current)
  const lit = mark ? places.filter(({ code }) => code === current) : []
  return (
    <div className={classes['map']}>
      <svg ref={svg} viewBox={`-1 -1 ${WORLD.width + 2} ${WORLD.height + 2}`} aria-hidden="true">
        <path d={sphere} className={classes['sea']} />
        <path d={grid} className={classes['grid']} />
        {places.map((place) => (
          <Country key={place.path} place={place} shades={shades} mark={marks.get(place.code)} />
        ))}
        {lit.map(({ path }) => (
          <path key={path} d={path} className={classes['lit']} />
        ))}
      </svg>
      <Legend shades={shades} />
      <p className={classes['tip']} aria-hidden="true">
        {mark ? (
          <>
            <strong>{mark.label}</strong> {formatCount(mark.count)} · {formatShare(mark.share)} of the set ·{' '}
            {whyNotOf(mark) ?? `Enter or click: show only these ${many}`}
          </>
        ) : (
          'Point at a country, or choose it in the list.'
        )}
      </p>
    </div>
  )
}

interface CountryProps {
  readonly place: Place
  readonly shades: readonly number[]
  readonly mark: Mark | undefined
}

function Country({ place: { code, path }, shades, mark }: CountryProps) {
  const shade = shadeOf(shades, mark?.count ?? 0)
  return (
    <path
      d={path}
      data-code={code}
      className={classes['country']}
      data-known={shade >= 0 || undefined}
      style={shade >= 0 ? { fill: fillOf(strengthOf(shades, shade)) } : undefined}
    />
  )
}

const fillOf = (percent: number): string => `color-mix(in srgb, var(--bs-bar) ${percent}%, var(--bs-paper))`

function Legend({ shades }: { readonly shades: readonly number[] }) {
  return (
    <ul className={classes['legend']} aria-label="Shades of the map">
      {shades.map((from, index) => (
        <li key={from}>
          <span style={{ background: fillOf(strengthOf(shades, index)) }} />
          {shadeLabel(shades, index)}
        </li>
      ))}
      <li>
        <span />
        none
      </li>
    </ul>
  )
}
