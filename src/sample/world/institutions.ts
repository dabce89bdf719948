import { createPicker, zipf } from '../random/picker.ts'
import type { Random } from '../random/random.ts'
import { letterId, makeRor } from './ids.ts'
import type { Homeland, Institution } from './model.ts'
import { cultureOf, makePlace } from './names.ts'

const KINDS = createPicker(
  [
    { type: 'education', share: 58, shapes: [] },
    {
      type: 'healthcare',
      share: 14,
      shapes: ['{c} General Hospital', "St. Brigid's Hospital, {c}", 'Children’s Hospital {c}', '{c} Medical Center'],
    },
    {
      type: 'facility',
      share: 9,
      shapes: [
        '{c} Institute of Marine Research',
        'Institute for Materials, {c}',
        '{c} Observatory',
        '{c} Research Center "North"',
      ],
    },
    {
      type: 'government',
      share: 6,
      shapes: ['National Agency for {c}', '{c} Geological Survey', 'Ministry of Health, {c}'],
    },
    { type: 'company', share: 6, shapes: ['{c} Pharma', '{c} Systems Ltd.', '{c} & Sons', '{c} Analytics, Inc.'] },
    {
      type: 'nonprofit',
      share: 5,
      shapes: ['{c} Foundation', 'Society for the Study of {c}', '{c} Climate Initiative'],
    },
    { type: 'archive', share: 1, shapes: ['{c} Museum of Natural History', 'State Archive {c}'] },
    { type: 'other', share: 1, shapes: ['{c} Consortium'] },
  ],
  (kind) => kind.share,
)

/** A part of an institution: what it is called, its type. */
const PARTS = [
  { shape: '{n} Hospital', type: 'healthcare' },
  { shape: 'Institute of Advanced Studies, {n}', type: 'facility' },
  { shape: '{n} Press', type: 'company' },
  { shape: 'Laboratory of {n}', type: 'facility' },
] as const

const acronymOf = (name: string): string | null => {
  const initials = name.match(/\b\p{Lu}/gu)?.join('') ?? ''
  return initials.length >= 3 && initials.length <= 6 ? initials : null
}

interface Plan {
  readonly name: string
  readonly type: string
  readonly place: string
  readonly homeland: Homeland
  readonly parent: Institution | null
}

function build(random: Random, plan: Plan, n: number): Institution {
  const { name, type, place, homeland, parent } = plan
  const id = letterId('I', n)
  const lineage = [id, ...(parent?.lineage ?? [])]
  const ror = random.chance(0.05) ? null : makeRor(random)
  const weight = zipf(random.int(400) + 3, 0.8) * (type === 'education' ? 3 : 1) * (parent === null ? 1 : 0.3)
  return {
    id,
    name,
    ror,
    type,
    place,
    homeland,
    parent,
    lineage,
    acronym: random.chance(0.5) ? acronymOf(name) : null,
    alternatives: random.chance(0.3) ? [`${name} (${homeland.country.name})`] : [],
    weight,
    ref: { id, display_name: name, ror, country_code: homeland.country.code, type, lineage },
  }
}

function planOwn(random: Random, homeland: Homeland): Plan {
  const culture = cultureOf(homeland.culture)
  const kind = KINDS.pick(random)
  const place = makePlace(random, culture)
  const shape = random.pick(kind.shapes.length === 0 ? culture.universities : kind.shapes)
  return { name: shape.replace('{c}', place), type: kind.type, place, homeland, parent: null }
}

function planPart(random: Random, parent: Institution): Plan {
  const part = random.pick(PARTS)
  const { place, homeland } = parent
  return { name: part.shape.replace('{n}', parent.name), type: part.type, place, homeland, parent }
}

/** Institutions of all countries that have some; about one in eight is part of another. */
export function makeInstitutions(random: Random, homelands: readonly Homeland[], count: number): Institution[] {
  const homes = createPicker(homelands, (home) => home.weight)
  const made: Institution[] = []
  const names = new Set<string>()
  while (made.length < count) {
    const parent = made.length > 10 && random.chance(0.12) ? random.pick(made) : null
    const plan =
      parent !== null && parent.lineage.length < 3 ? planPart(random, parent) : planOwn(random, homes.pick(random))
    if (names.has(plan.name)) continue
    names.add(plan.name)
    made.push(build(random, plan, made.length))
  }
  return made
}
