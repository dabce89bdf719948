import { CULTURES, type Culture } from '../banks/cultures.ts'
import type { Random } from '../random/random.ts'

const lists = new Map<string, readonly string[]>()

/** The members of a bank's list, split once. Only plain blanks separate: a no-break space is part of a name. */
function members(text: string): readonly string[] {
  const known = lists.get(text)
  if (known !== undefined) return known
  const split = text
    .trim()
    .split(/[ \n]+/)
    .map((word) => word.replaceAll('\u00A0', ' '))
  lists.set(text, split)
  return split
}

/** The words of a culture; English where it is not known. */
export const cultureOf = (name: string): Culture => CULTURES[name] ?? (CULTURES['en'] as Culture)

/** An invented place name. */
export function makePlace(random: Random, culture: Culture): string {
  const head = random.pick(members(culture.placeHeads))
  const tail = random.pick(members(culture.placeTails))
  const glued = /[ -]$/.test(head) ? head + tail.trimStart() : head + tail
  return glued.charAt(0).toUpperCase() + glued.slice(1)
}

/** A person's name: as shown, and the ways it is printed on papers. */
export interface PersonName {
  readonly shown: string
  readonly raw: readonly string[]
}

const QUIRKS: readonly ((given: string, family: string) => string)[] = [
  (given, family) => `${family}, ${given}`,
  (given, family) => `${given} ${family}, Jr.`,
  (given, family) => `${given} "${given.slice(0, 3)}" ${family}`,
  (given, family) => `${given.charAt(0)}. ${family}`,
  (given, family) => `${given} ${family}`.toUpperCase(),
  (given, family) => `${given} ${family} for the Working Group`,
]

function inScript(random: Random, culture: Culture): string | null {
  if (culture.script === undefined || !random.chance(0.12)) return null
  const given = random.pick(members(culture.script.given))
  const family = random.pick(members(culture.script.family))
  const isCjk = /\p{Script=Han}|\p{Script=Hangul}/u.test(family)
  if (!culture.script.familyFirst) return `${given} ${family}`
  return isCjk && random.chance(0.6) ? family + given : `${family} ${given}`
}

/** A name of a person of the culture, sometimes in its own script, sometimes with a quirk. */
export function makePerson(random: Random, culture: Culture): PersonName {
  const given = random.pick(members(culture.given))
  const family = random.pick(members(culture.family))
  const script = inScript(random, culture)
  if (script !== null) return { shown: script, raw: [script, `${given} ${family}`] }
  const middle = random.chance(0.35) ? ` ${String.fromCharCode(65 + random.int(26))}.` : ''
  const plain = `${given}${middle} ${family}`
  const shown = random.chance(0.03) ? random.pick(QUIRKS)(given, family) : plain
  return { shown, raw: [...new Set([shown, plain, `${given.charAt(0)}. ${family}`])] }
}
