import { vocabulary } from '#query'
import { createPicker, type Picker } from '../random/picker.ts'
import type { Random } from '../random/random.ts'
import type { Funder, Topic, World } from '../world/model.ts'
import { chooseVenue, makeAccess, makeShops, type Shops } from './access.ts'
import type { Draft, Outline } from './draft.ts'
import { makeIdentifiers } from './identifiers.ts'
import { makeGoals, makeKeywords, makeTopicsOf } from './subjects.ts'
import { makeStaff, makeTeam, type Staff } from './team.ts'
import { makeAbstract, makeFilling, makeTitle } from './title.ts'

/** What the parts of works are drawn from, and a stream for each part. */
interface Desk {
  readonly world: World
  readonly shops: Shops
  readonly staff: Staff
  readonly inField: ReadonlyMap<string, readonly Topic[]>
  readonly goalNames: ReadonlyMap<string, string>
  readonly funders: Picker<Funder>
  readonly streams: Readonly<Record<'venue' | 'words' | 'subject' | 'team' | 'access' | 'rest', Random>>
}

function makeDesk(random: Random, world: World): Desk {
  const inField = new Map<string, Topic[]>()
  for (const topic of world.topics) inField.set(topic.field.id, [...(inField.get(topic.field.id) ?? []), topic])
  return {
    world,
    shops: makeShops(world),
    staff: makeStaff(world),
    inField,
    goalNames: new Map((vocabulary('sdgs') ?? []).map((entry) => [entry.id, entry.label])),
    funders: createPicker(world.funders, (funder) => funder.weight),
    streams: {
      venue: random.fork('venue'),
      words: random.fork('words'),
      subject: random.fork('subject'),
      team: random.fork('team'),
      access: random.fork('access'),
      rest: random.fork('rest'),
    },
  }
}

const HAS_NO_ABSTRACT = new Set([
  'paratext',
  'erratum',
  'editorial',
  'letter',
  'supplementary-materials',
  'retraction',
  'book-review',
])

function languageOf(random: Random, venueLanguage: string | undefined, work: Outline): string | null {
  if (work.type === 'paratext' ? random.chance(0.4) : random.chance(0.03)) return null
  const language = venueLanguage === undefined || random.chance(0.2) ? 'en' : venueLanguage
  return language === 'zh' && random.chance(0.3) ? 'zh-cn' : language
}

/** Funders of a work: of its authors' countries when possible, rarely before 1995. */
function fundersOf(random: Random, desk: Desk, work: Outline, countries: ReadonlySet<string>): readonly Funder[] {
  if (!random.chance((work.year ?? 0) < 1995 ? 0.04 : 0.3) || countries.size === 0) return []
  const found = new Set<Funder>()
  for (let i = random.between(1, 3); i > 0; i -= 1) {
    let funder = desk.funders.pick(random)
    for (let tries = 0; tries < 6 && !countries.has(funder.country?.code ?? ''); tries += 1)
      funder = desk.funders.pick(random)
    found.add(funder)
  }
  return [...found]
}

const countriesOf = (authorships: Draft['authorships']): ReadonlySet<string> =>
  new Set(authorships.flatMap((authorship) => (authorship['countries'] as readonly string[] | undefined) ?? []))

function makeDraft(desk: Desk, outline: Outline): Draft {
  const { venue: venueStream, words, subject, team, access, rest } = desk.streams
  const venue = chooseVenue(venueStream, desk.shops, outline)
  const ids = makeIdentifiers(venueStream, outline, venue)
  const language = languageOf(words, venue?.language, outline)
  const filling = makeFilling(words, outline, desk.world.homelands)
  const isRetracted = rest.chance(0.004) && outline.type !== 'paratext'
  const title = makeTitle(words, { ...outline, language }, filling)
  const hasAbstract = words.chance(HAS_NO_ABSTRACT.has(outline.type) ? 0.05 : (outline.year ?? 0) < 1990 ? 0.3 : 0.72)
  const abstract = makeAbstract(words, filling)
  const topics = makeTopicsOf(subject, outline, desk.inField)
  const authorships = makeTeam(team, desk.staff, outline)
  return {
    ...outline,
    venue,
    language,
    ids,
    title: isRetracted && title !== null && rest.chance(0.6) ? `RETRACTED: ${title}` : title,
    abstract: hasAbstract ? abstract : null,
    topics,
    keywords: makeKeywords(subject, topics, filling['t'] ?? ''),
    goals: makeGoals(subject, outline, desk.goalNames),
    authorships,
    access: makeAccess(access, desk.shops, outline, { venue, ids }),
    funders: fundersOf(rest, desk, outline, countriesOf(authorships)),
    isRetracted,
  }
}

/** Gives every outline its parts. */
export function makeDrafts(random: Random, world: World, outlines: readonly Outline[]): Draft[] {
  const desk = makeDesk(random, world)
  return outlines.map((outline) => makeDraft(desk, outline))
}
