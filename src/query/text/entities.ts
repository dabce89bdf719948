/**
 * Named characters that occur in titles and abstracts as registered: the five of XML, Latin letters with marks, Greek,
 * dashes, quotes, arrows and signs. Names not listed here stay as they are written.
 */
const NAMED: ReadonlyMap<string, string> = new Map(
  [
    'amp & lt < gt > quot " apos \' nbsp \u00a0 iexcl ¡ cent ¢ pound £ yen ¥ sect § copy © laquo « raquo » reg ® deg °',
    'plusmn ± sup1 ¹ sup2 ² sup3 ³ acute ´ micro µ para ¶ middot · ordf ª ordm º frac14 ¼ frac12 ½ frac34 ¾ iquest ¿',
    'Agrave À Aacute Á Acirc Â Atilde Ã Auml Ä Aring Å AElig Æ Ccedil Ç Egrave È Eacute É Ecirc Ê Euml Ë Igrave Ì',
    'Iacute Í Icirc Î Iuml Ï ETH Ð Ntilde Ñ Ograve Ò Oacute Ó Ocirc Ô Otilde Õ Ouml Ö times × Oslash Ø Ugrave Ù',
    'Uacute Ú Ucirc Û Uuml Ü Yacute Ý THORN Þ szlig ß agrave à aacute á acirc â atilde ã auml ä aring å aelig æ',
    'ccedil ç egrave è eacute é ecirc ê euml ë igrave ì iacute í icirc î iuml ï eth ð ntilde ñ ograve ò oacute ó',
    'ocirc ô otilde õ ouml ö divide ÷ oslash ø ugrave ù uacute ú ucirc û uuml ü yacute ý thorn þ yuml ÿ OElig Œ',
    'oelig œ Scaron Š scaron š Zcaron Ž zcaron ž Ccaron Č ccaron č Yuml Ÿ fnof ƒ circ ˆ tilde ˜ Alpha Α Beta Β Gamma Γ',
    'Delta Δ Epsilon Ε Zeta Ζ Eta Η Theta Θ Iota Ι Kappa Κ Lambda Λ Mu Μ Nu Ν Xi Ξ Omicron Ο Pi Π Rho Ρ Sigma Σ Tau Τ',
    'Upsilon Υ Phi Φ Chi Χ Psi Ψ Omega Ω alpha α beta β gamma γ delta δ epsilon ε zeta ζ eta η theta θ iota ι kappa κ',
    'lambda λ mu μ nu ν xi ξ omicron ο pi π rho ρ sigmaf ς sigma σ tau τ upsilon υ phi φ chi χ psi ψ omega ω ensp \u2002',
    'emsp \u2003 thinsp \u2009 ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ dagger † Dagger ‡ bull •',
    'hellip … permil ‰ prime ′ Prime ″ lsaquo ‹ rsaquo › euro € trade ™ larr ← uarr ↑ rarr → darr ↓ harr ↔ part ∂',
    'nabla ∇ isin ∈ sum ∑ minus − radic √ infin ∞ cap ∩ cup ∪ int ∫ sim ∼ cong ≅ asymp ≈ ne ≠ equiv ≡ le ≤ ge ≥',
    'sub ⊂ sup ⊃ perp ⊥ sdot ⋅ lang ⟨ rang ⟩ ell ℓ hbar ℏ',
  ].flatMap((line) => {
    const parts = line.split(' ')
    return parts.flatMap((name, index) => (index % 2 === 0 ? [[name, parts[index + 1] ?? ''] as const] : []))
  }),
)

/** Longest reference that is looked at: names and numbers are short, and the bound keeps reading linear. */
const LONGEST = 12
const REFERENCE = /^&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z][a-z0-9]{1,9}));/i

/** The character a number stands for; control characters become a blank, impossible ones the replacement mark. */
function fromNumber(code: number): string {
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd'
  return code < 0x20 || (code >= 0x7f && code < 0xa0) ? ' ' : String.fromCodePoint(code)
}

/**
 * The character reference that begins at a place of the text: what it stands for and how many characters it is long.
 * `null` when none begins there.
 */
export function readReference(text: string, start: number): { readonly value: string; readonly length: number } | null {
  const [whole, hex, decimal, name] = REFERENCE.exec(text.slice(start, start + LONGEST)) ?? []
  if (whole === undefined) return null
  if (hex !== undefined) return { value: fromNumber(Number.parseInt(hex, 16)), length: whole.length }
  if (decimal !== undefined) return { value: fromNumber(Number(decimal)), length: whole.length }
  const value = NAMED.get(name ?? '')
  return value === undefined ? null : { value, length: whole.length }
}
