import type { Box } from './squarify.ts'

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
}

const middleOf = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 })

/** Where a key leads from a tile: arrows to the nearest one in that direction, Home and End to the largest and smallest. */
export function nextTile(key: string, from: number, boxes: readonly Box[]): number | null {
  if (key === 'Home') return 0
  if (key === 'End') return boxes.length - 1
  const direction = DIRECTIONS[key]
  const start = boxes[from]
  if (direction === undefined || start === undefined) return null
  const [right, down] = direction
  const own = middleOf(start)
  let best: { readonly index: number; readonly cost: number } | null = null
  for (const [index, box] of boxes.entries()) {
    const { x, y } = middleOf(box)
    const ahead = (x - own.x) * right + (y - own.y) * down
    const aside = Math.abs((x - own.x) * down) + Math.abs((y - own.y) * right)
    // Aside counts double: an arrow to the right is not meant to go up.
    if (ahead > 0.01 && (best === null || ahead + 2 * aside < best.cost)) best = { index, cost: ahead + 2 * aside }
  }
  return best?.index ?? from
}
