import type { Problem } from '../model/address.ts'
import {
  emptyParameter,
  encodedTwice,
  loosePart,
  repeatedParameter,
  sameParameter,
  secondPerson,
} from './address-problems.ts'
import { KNOWN_PARAMETERS } from './known-parameters.ts'
import { type Findings, keepUnread, say } from './problem.ts'
import type { RawParam } from './query-string.ts'

/** The parameters of an address by canonical name, each with the value that counts. */
export type Params = Map<string, string>

/** What is personal in a pasted address: offered to Settings, never kept. */
export interface Offered {
  mailto: string | null
  apiKey: string | null
}

const PERSONAL: Readonly<Record<string, keyof Offered>> = { mailto: 'mailto', api_key: 'apiKey' }

/** Spellings that win over others of the same name (provider reference § 1.1). */
const WINS: ReadonlySet<string> = new Set(['per-page'])

const PLACES: Readonly<Record<string, Problem['place']>> = {
  filter: 'filter',
  sort: 'sort',
  group_by: 'group',
  sample: 'sample',
  seed: 'sample',
  select: 'select',
  page: 'page',
  per_page: 'page',
}

/** The part of an address that a parameter speaks of. */
export const placeOf = (name: string): Problem['place'] =>
  name.startsWith('search') ? 'search' : (PLACES[name] ?? 'parameter')

/** Hyphens and capitals are slips: the provider knows the underscored names. Names of searches keep their dots. */
const canonicalName = (name: string): string => name.toLowerCase().replaceAll('-', '_')

/** Whether a parameter is personal: such a one is never kept, not even unread. */
export const isPersonal = (name: string): boolean => PERSONAL[canonicalName(name)] !== undefined

interface Taken {
  readonly param: RawParam
  readonly name: string
  readonly value: string
}

/** Of two parameters of one name, the one that counts and the one set aside. */
function compare(old: Taken, next: Taken): readonly [counts: Taken, aside: Taken] {
  return WINS.has(old.param.name) && !WINS.has(next.param.name) ? [old, next] : [next, old]
}

function setAside(findings: Findings, aside: Taken, counts: Taken): void {
  const { text } = aside.param
  if (aside.value === counts.value) say(findings, placeOf(aside.name), { text, explanation: sameParameter(text) })
  else keepUnread(findings, placeOf(aside.name), { text, explanation: repeatedParameter(text) })
}

/**
 * Puts parameters in order: canonical names, the last of several (the earlier ones are set aside and named), personal
 * ones offered, empty ones named, our own unread texts gathered.
 */
export function sortParams(raw: readonly RawParam[], findings: Findings, offered: Offered): Params {
  const taken = new Map<string, Taken>()
  for (const param of raw) {
    const name = canonicalName(param.name)
    const personal = PERSONAL[name]
    if (personal !== undefined) {
      if (offered[personal] !== null) say(findings, 'parameter', { text: name, explanation: secondPerson(name) })
      offered[personal] = param.value?.trim() || offered[personal]
      continue
    }
    if (param.isTwice) say(findings, placeOf(name), { text: param.text, explanation: encodedTwice })
    if (name === 'unread' && param.value) {
      findings.unread.add(param.value)
      continue
    }
    if (param.value === null && !KNOWN_PARAMETERS.has(name)) {
      keepUnread(findings, 'parameter', { text: param.text, explanation: loosePart(param.text) })
      continue
    }
    if (!param.value?.trim()) {
      say(findings, placeOf(name), { text: param.text, explanation: emptyParameter(param.text) })
      continue
    }
    const next: Taken = { param, name, value: param.value.trim() }
    const old = taken.get(name)
    if (old === undefined) taken.set(name, next)
    else {
      const [counts, aside] = compare(old, next)
      setAside(findings, aside, counts)
      taken.set(name, counts)
    }
  }
  return new Map([...taken].map(([name, one]) => [name, one.value]))
}
