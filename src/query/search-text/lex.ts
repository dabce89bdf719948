/** A piece of a search text, before it has a structure. */
export type Piece =
  | { readonly kind: 'open' | 'close' | 'and' | 'or' | 'not' }
  | { readonly kind: 'term'; readonly text: string; readonly near: number | null }
  | { readonly kind: 'quoted'; readonly text: string; readonly near: number | null }

const SHAPE = /([()])|"([^"]*)"?(?:~(\d*))?|([^\s()"]+)/gu

const OPERATORS: Readonly<Record<string, 'and' | 'or' | 'not'>> = { AND: 'and', OR: 'or', NOT: 'not' }

const readNear = (digits: string | undefined, without: number): number | null =>
  digits === undefined ? null : digits === '' ? without : Math.min(100, Number(digits))

function toPiece(match: RegExpMatchArray): Piece {
  const [, bracket, quoted, near, bare = ''] = match
  if (bracket !== undefined) return { kind: bracket === '(' ? 'open' : 'close' }
  if (quoted !== undefined) return { kind: 'quoted', text: quoted, near: readNear(near, 0) }
  const operator = OPERATORS[bare]
  if (operator !== undefined) return { kind: operator }
  const fuzzy = /^(.+)~(\d*)$/u.exec(bare)
  if (fuzzy !== null) return { kind: 'term', text: fuzzy[1] ?? '', near: readNear(fuzzy[2], 2) }
  return { kind: 'term', text: bare, near: null }
}

/** The pieces of a search text. Curly quotes count as straight ones; a quote that is not closed reaches to the end. */
export const lex = (text: string): readonly Piece[] =>
  [...text.replace(/[“”„‟«»＂]/gu, '"').matchAll(SHAPE)].map(toPiece)
