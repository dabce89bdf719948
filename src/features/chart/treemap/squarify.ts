/** A box; the unit is that of the box it was cut from. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The worst ratio of sides in a row of areas along a side: 1 for squares. */
function worst(areas: readonly number[], side: number): number {
  const sum = areas.reduce((all, area) => all + area, 0)
  const ratio = (area: number) => Math.max((side * side * area) / (sum * sum), (sum * sum) / (side * side * area))
  return Math.max(...areas.map(ratio))
}

/** Lays a row of areas along the shorter side of a box; what is left of the box comes with it. */
function placeRow(areas: readonly number[], box: Box): { readonly placed: readonly Box[]; readonly left: Box } {
  const sum = areas.reduce((all, area) => all + area, 0)
  const isWide = box.width >= box.height
  const depth = sum / (isWide ? box.height : box.width)
  let along = isWide ? box.y : box.x
  const placed = areas.map((area): Box => {
    const length = area / depth
    const start = along
    along += length
    return isWide
      ? { x: box.x, y: start, width: depth, height: length }
      : { x: start, y: box.y, width: length, height: depth }
  })
  const left = isWide
    ? { ...box, x: box.x + depth, width: Math.max(box.width - depth, 0) }
    : { ...box, y: box.y + depth, height: Math.max(box.height - depth, 0) }
  return { placed, left }
}

/**
 * Cuts a box into boxes of given sizes, as square as can be (squarified treemap of Bruls, Huizing and van Wijk, 2000).
 * Sizes are above zero, largest first; the areas are in proportion to them and fill the box.
 */
export function squarify(sizes: readonly number[], whole: Box): readonly Box[] {
  const sum = sizes.reduce((all, size) => all + size, 0)
  if (sum <= 0) return []
  const areas = sizes.map((size) => (size / sum) * whole.width * whole.height)
  const boxes: Box[] = []
  let box = whole
  let row: number[] = []
  for (const area of areas) {
    const side = Math.min(box.width, box.height)
    if (row.length > 0 && worst([...row, area], side) > worst(row, side)) {
      const { placed, left } = placeRow(row, box)
      boxes.push(...placed)
      box = left
      row = []
    }
    row.push(area)
  }
  return [...boxes, ...placeRow(row, box).placed]
}

/**
 * The same, with one size set apart: it takes a strip at the end of the longer side, however large it is, so that the
 * others keep their shapes.
 */
export function squarifyWithRest(sizes: readonly number[], rest: number, whole: Box): readonly Box[] {
  const sum = sizes.reduce((all, size) => all + size, 0)
  if (rest <= 0) return squarify(sizes, whole)
  const share = rest / (sum + rest)
  const isWide = whole.width >= whole.height
  const strip = isWide
    ? { ...whole, x: whole.x + whole.width * (1 - share), width: whole.width * share }
    : { ...whole, y: whole.y + whole.height * (1 - share), height: whole.height * share }
  const others = isWide
    ? { ...whole, width: whole.width * (1 - share) }
    : { ...whole, height: whole.height * (1 - share) }
  return [...squarify(sizes, others), strip]
}
