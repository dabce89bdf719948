/** Whether an ORCID iD (16 characters, without hyphens) has the right check character. Rule: ISO 7064, MOD 11-2. */
export function isOrcid(characters: string): boolean {
  if (!/^\d{15}[\dX]$/.test(characters)) return false
  let total = 0
  for (const digit of characters.slice(0, 15)) total = (total + Number(digit)) * 2
  const check = (12 - (total % 11)) % 11
  return characters.at(-1) === (check === 10 ? 'X' : String(check))
}

/** Whether an ISSN (8 characters, without hyphen) has the right check character. Rule: ISO 3297, weights 8 to 2. */
export function isIssn(characters: string): boolean {
  if (!/^\d{7}[\dX]$/.test(characters)) return false
  let total = 0
  for (const [index, digit] of [...characters.slice(0, 7)].entries()) total += Number(digit) * (8 - index)
  const check = (11 - (total % 11)) % 11
  return characters.at(-1) === (check === 10 ? 'X' : String(check))
}

const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz'

/** Whether a ROR id (9 characters, lower case) has the right check digits. Rule: ROR, Crockford base 32 with ISO 7064. */
export function isRor(characters: string): boolean {
  if (!/^0[0-9a-hj-km-np-tv-z]{6}\d{2}$/.test(characters)) return false
  let total = 0
  for (const character of characters.slice(0, 7)) total = total * 32 + CROCKFORD.indexOf(character)
  const check = 98 - ((total * 100) % 97)
  return Number(characters.slice(7)) === check
}
