import { formatFrom, formatUntil, halves, type Stretch } from './moments.ts'

/** A window of time and how many records lie in it. An end that is `null` is open. */
export interface Window {
  readonly from: string | null
  readonly until: string | null
  readonly size: number
}

/** How many records have a date between two ends, both included; `null`: open. */
export type CountBetween = (ends: Pick<Window, 'from' | 'until'>) => Promise<number>

export interface WindowsRequest {
  /** All dates that can be expected lie on it; those that do not are not lost, since the outer windows are open. */
  readonly stretch: Stretch
  /** Records with a date. */
  readonly size: number
  /** Records that a window should have at most. */
  readonly most: number
  /** Counts that may be asked for. */
  readonly counts: number
  readonly countBetween: CountBetween
}

interface Piece extends Stretch {
  readonly size: number
}

/** Pieces that one window could hold are one: each has a last page that is not full. */
function joined(pieces: readonly Piece[], most: number): readonly Piece[] {
  const all: Piece[] = []
  for (const piece of pieces) {
    const last = all.at(-1)
    if (last === undefined || last.size + piece.size > most) all.push(piece)
    else all[all.length - 1] = { from: last.from, until: piece.until, size: last.size + piece.size }
  }
  return all
}

/**
 * Cuts all of time into windows of at most so many records, by counting halves until they are small enough. Laws: the
 * windows touch and do not overlap, and the outer two are open, so that every date lies in exactly one, whatever it is.
 * A window is larger than wanted only where one second has more, or the counts that may be asked for are used up.
 */
export async function cutWindows(request: WindowsRequest): Promise<readonly Window[]> {
  const { stretch, size, most } = request
  let pieces: readonly Piece[] = [{ ...stretch, size }]
  for (let left = request.counts; left > 0; ) {
    const large = pieces
      .filter((piece) => piece.size > most && piece.until > piece.from)
      .sort((a, b) => b.size - a.size)
      .slice(0, left)
    if (large.length === 0) break
    left -= large.length
    const cut = new Map(await Promise.all(large.map(async (piece) => [piece, await cutOne(piece, request)] as const)))
    pieces = pieces.flatMap((piece) => cut.get(piece) ?? [piece])
  }
  return toWindows(joined(pieces, most))
}

/** One count tells both halves. */
async function cutOne(piece: Piece, { stretch, countBetween }: WindowsRequest): Promise<readonly Piece[]> {
  const [before, after] = halves(piece) ?? [piece, piece]
  const from = piece.from === stretch.from ? null : formatFrom(piece.from)
  const counted = await countBetween({ from, until: formatUntil(before.until) })
  const size = Math.min(counted, piece.size)
  return [
    { ...before, size },
    { ...after, size: piece.size - size },
  ]
}

const toWindows = (pieces: readonly Piece[]): readonly Window[] =>
  pieces.map(({ from, until, size }, index) => ({
    from: index === 0 ? null : formatFrom(from),
    until: index === pieces.length - 1 ? null : formatUntil(until),
    size,
  }))
