import { at, type JsonObject } from '#lib/json'
import { makeRor, shortOf } from '../world/ids.ts'
import { type Context, countsOf, stampsOf } from './context.ts'

/** Records of publishers. */
export function makePublisherRecords({ world, tallies, random }: Context): JsonObject[] {
  return world.publishers.map((publisher, n) => {
    const { id, name, parent, level, lineage, country } = publisher
    const tally = tallies.of('publishers', id)
    const ror = random.chance(0.3) ? makeRor(random) : null
    const wikidata = random.chance(0.5) ? `https://www.wikidata.org/entity/Q97${String(n).padStart(6, '0')}` : null
    return {
      id,
      display_name: name,
      alternate_titles: random.chance(0.3) ? [`${name} Ltd`, `${name} AG`] : [],
      hierarchy_level: level,
      parent_publisher: parent === null ? null : { id: parent.id, display_name: parent.name },
      lineage,
      country_codes: country === null ? [] : [country.code],
      homepage_url: random.chance(0.6) ? `https://www.example.com/${shortOf(id)}` : null,
      image_url: null,
      image_thumbnail_url: null,
      ...countsOf(tally),
      summary_stats: tally.summaryStats,
      ids: { openalex: id, ...(ror === null ? {} : { ror }), ...(wikidata === null ? {} : { wikidata }) },
      counts_by_year: tally.countsByYear,
      roles: [{ role: 'publisher', id, works_count: tally.works }],
      sources_api_url: `https://api.openalex.org/sources?filter=host_organization.id:${shortOf(id)}`,
      ...stampsOf(random),
    }
  })
}

function countAwards(works: readonly JsonObject[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const work of works) {
    const awards = at(work, 'awards')
    if (!Array.isArray(awards)) continue
    for (const award of awards) {
      const id = String(at(award, 'funder_id'))
      counts.set(id, (counts.get(id) ?? 0) + 1)
    }
  }
  return counts
}

/** Records of funders. */
export function makeFunderRecords({ world, tallies, random, works }: Context): JsonObject[] {
  const awards = countAwards(works)
  return world.funders.map((funder, n) => {
    const { id, name, country, ref, doi } = funder
    const tally = tallies.of('funders', id)
    const ror = at(ref, 'ror')
    const wikidata = random.chance(0.4) ? `https://www.wikidata.org/entity/Q96${String(n).padStart(6, '0')}` : null
    return {
      id,
      display_name: name,
      alternate_titles: random.chance(0.3) ? [name.replace(/[^\p{Lu}]/gu, '')] : [],
      country_code: country?.code ?? null,
      description: random.chance(0.4) ? `invented funding body${country === null ? '' : ` in ${country.name}`}` : null,
      homepage_url: random.chance(0.5) ? `https://funding.example.org/${shortOf(id)}` : null,
      image_url: null,
      image_thumbnail_url: null,
      awards_count: awards.get(id) ?? 0,
      ...countsOf(tally),
      summary_stats: tally.summaryStats,
      ids: {
        openalex: id,
        ...(typeof ror === 'string' ? { ror } : {}),
        ...(wikidata === null ? {} : { wikidata }),
        crossref: doi.slice(doi.indexOf('/') + 1),
        doi,
      },
      counts_by_year: tally.countsByYear,
      roles: [{ role: 'funder', id, works_count: tally.works }],
      ...stampsOf(random),
    }
  })
}
