/** A tag of foreign markup, as far as it matters: its name in lower case without prefix. */
export interface Tag {
  readonly name: string
  readonly isClosing: boolean
  /** `<br/>`: opens and closes at once. */
  readonly isEmpty: boolean
}

/**
 * Names that are taken for markup in a title or an abstract: HTML, JATS and MathML. What merely stands between angle
 * brackets ("<Book review> …") is text and stays.
 */
const KNOWN: ReadonlySet<string> = new Set(
  [
    'a abbr acronym address article aside audio b base bdi bdo big blockquote body br button caption center cite code col',
    'colgroup dd del details dfn div dl dt em embed fieldset figcaption figure font footer form frame h1 h2 h3 h4 h5 h6',
    'head header hr html i iframe img input ins kbd label legend li link main mark menu meta nav noscript object ol',
    'option p param picture pre q ruby rp rt s samp script section select small span strike strong style sub summary sup',
    'svg path table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp foreignobject',
    'abstract alternatives bold break def-list disp-formula disp-quote email emph ext-link fn graphic inf inline-formula',
    'inline-graphic italic list list-item media monospace named-content overline sc scp roman sans-serif sec styled-content',
    'tex-math trans-abstract underline uri xref',
    'annotation annotation-xml maction maligngroup malignmark math menclose merror mfenced mfrac mglyph mi mlabeledtr',
    'mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable',
    'mtd mtext mtr munder munderover none semantics',
  ].flatMap((line) => line.split(' ')),
)

const SHAPE = /^(\/?)(?:([a-z][\w-]*):)?([a-z][\w.-]*)((?:\s.*)?)$/is
/** Attributes with values: what even an unknown or a one-letter name must have to pass for a tag. */
const VALUED_ATTRIBUTES = /^(?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=]+))*\s*$/

/**
 * Reads what stands between `<` and `>` as a tag; `null` when it is text. "p<b and q>r" is text: a one-letter name
 * takes only attributes with values.
 */
export function readTag(inner: string): Tag | null {
  const isEmpty = inner.endsWith('/')
  const [, slash, prefix, name, rest] = SHAPE.exec(isEmpty ? inner.slice(0, -1) : inner) ?? []
  if (name === undefined || rest === undefined) return null
  const lower = name.toLowerCase()
  const isKnown = KNOWN.has(lower)
  const takesAnything = prefix !== undefined || (isKnown && name.length > 1)
  if (!takesAnything && !VALUED_ATTRIBUTES.test(rest)) return null
  if (!isKnown && prefix === undefined && rest.trim() === '') return null
  return { name: lower, isClosing: slash === '/', isEmpty }
}
