import type { JsonObject } from '#lib/json'
import type { Random } from '../random/random.ts'
import { codeId, shortOf } from '../world/ids.ts'
import type { Institution, Venue } from '../world/model.ts'
import { type Context, countsOf, stampsOf } from './context.ts'
import { topicRootsFrom } from './tallies.ts'

function makeGeo(random: Random, institution: Institution): JsonObject {
  const { homeland, place } = institution
  const near = (middle: number): number => Math.round((middle + random.normal()) * 10_000) / 10_000
  return {
    city: place,
    geonames_city_id: null,
    region: random.chance(0.4) ? `${place} Region` : null,
    country_code: homeland.country.code,
    country: homeland.country.name,
    latitude: near(homeland.latitude),
    longitude: near(homeland.longitude),
  }
}

const associate = (institution: Institution, relationship: 'parent' | 'child'): JsonObject => {
  const { lineage: _lineage, ...rest } = institution.ref
  return { ...rest, relationship }
}

const toRepository = (venue: Venue): JsonObject => ({
  id: venue.id,
  display_name: venue.name,
  host_organization: venue.host?.id ?? null,
  host_organization_name: venue.host?.name ?? null,
  host_organization_lineage: venue.host?.lineage ?? [],
})

/** A funder that is the same organisation: government agencies give money now and then. */
function makeRoles(context: Context, institution: Institution, works: number, n: number): JsonObject[] {
  const funder = institution.type === 'government' ? context.world.funders[n % context.world.funders.length] : undefined
  const own = { role: 'institution', id: institution.id, works_count: works }
  if (funder === undefined) return [own]
  return [own, { role: 'funder', id: funder.id, works_count: context.tallies.of('funders', funder.id).works }]
}

function idsOf(institution: Institution, wikidata: string | null): JsonObject {
  const { id, ror } = institution
  return { openalex: id, ...(ror === null ? {} : { ror }), ...(wikidata === null ? {} : { wikidata }) }
}

/** Its parents and parts. */
function makeRelations(institution: Institution, children: readonly Institution[]): JsonObject[] {
  const { parent } = institution
  return [
    ...(parent === null ? [] : [associate(parent, 'parent')]),
    ...children.map((child) => associate(child, 'child')),
  ]
}

function describeNames(random: Random, { id, name, type, acronym, alternatives }: Institution): JsonObject {
  return {
    display_name: name,
    type_id: codeId('institution-types', type),
    homepage_url: random.chance(0.7) ? `https://www.example.org/${shortOf(id)}` : null,
    image_url: null,
    image_thumbnail_url: null,
    display_name_acronyms: acronym === null ? [] : [acronym],
    display_name_alternatives: alternatives,
  }
}

/** The venues each host keeps, by id. */
function findRepositories(venues: readonly Venue[]): ReadonlyMap<string, readonly Venue[]> {
  const found = new Map<string, readonly Venue[]>()
  for (const venue of venues)
    if (venue.host !== null) found.set(venue.host.id, [...(found.get(venue.host.id) ?? []), venue])
  return found
}

/** Records of institutions. */
export function makeInstitutionRecords(context: Context): JsonObject[] {
  const { world, tallies, random } = context
  const repositories = findRepositories(world.venues)
  return world.institutions.map((institution, n) => {
    const { id } = institution
    const tally = tallies.of('institutions', id)
    const children = world.institutions.filter((other) => other.parent === institution)
    const wikidata = random.chance(0.6) ? `https://www.wikidata.org/wiki/Q99${String(n).padStart(7, '0')}` : null
    return {
      ...institution.ref,
      ...describeNames(random, institution),
      repositories: (repositories.get(id) ?? []).map(toRepository),
      ...countsOf(tally),
      summary_stats: tally.summaryStats,
      ids: idsOf(institution, wikidata),
      geo: makeGeo(random, institution),
      international: {},
      associated_institutions: makeRelations(institution, children),
      counts_by_year: tally.countsByYear,
      roles: makeRoles(context, institution, tally.works, n),
      ...topicRootsFrom(tally, tallies, context.topicsById),
      x_concepts: [],
      is_super_system: children.length > 2,
      status: random.chance(0.94) ? 'active' : random.pick(['inactive', 'withdrawn']),
      works_api_url: `https://api.openalex.org/works?filter=institutions.id:${shortOf(id)}`,
      ...stampsOf(random),
    }
  })
}
