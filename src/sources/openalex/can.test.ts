import { describe, expect, it } from 'vitest'
import { ENTITY_TYPES, type EntityType, fieldsOf, toFieldId } from '#query'
import { OPENALEX_CAN as can } from './can.ts'

const group = (entity: EntityType, id: string) => can.whyNotGroup(entity, toFieldId(id))

describe('what OpenAlex can', () => {
  it('gives each refusal a reason in a full sentence', () => {
    const reasons = ENTITY_TYPES.flatMap((entity) =>
      fieldsOf(entity).flatMap(({ id }) => [
        can.whyNotFilter(entity, id),
        can.whyNotGroup(entity, id),
        can.whyNotSort(entity, id),
      ]),
    ).filter((reason) => reason !== null)
    expect(reasons.length).toBeGreaterThan(300)
    for (const reason of new Set(reasons)) expect(reason).toMatch(/^[A-Z].*\.$/)
  })

  it('groups what the catalog says, apart from what is known to fail', () => {
    expect(group('works', 'type')).toBeNull()
    expect(group('works', 'publication_date')).toMatch(/dates/)
    expect(group('works', 'doi')).not.toBeNull()
    expect(group('works', 'has_oa_submitted_version')).not.toBeNull()
    expect(group('licenses', 'works_count')).not.toBeNull()
    expect(group('source-types', 'works_count')).not.toBeNull()
  })

  it('lets pass what the catalog does not know', () => {
    expect([group('works', 'brand_new'), can.whyNotFilter('works', toFieldId('brand_new'))]).toEqual([null, null])
  })

  it('filters and sorts without a plan only where none is needed', () => {
    expect(can.whyNotFilter('works', toFieldId('from_created_date'))).toMatch(/paid/)
    expect(can.whyNotFilter('works', toFieldId('locations.source.has_issn'))).toMatch(/wrongly/)
    expect(can.whyNotFilter('works', toFieldId('publication_year'))).toBeNull()
    expect(can.whyNotSort('works', toFieldId('cited_by_count'))).toBeNull()
    expect(can.whyNotSort('works', toFieldId('authorships.countries'))).not.toBeNull()
  })

  it('searches narrowly in works alone, and nowhere in locations', () => {
    expect(can.whyNotSearch('works', 'title', true)).toBeNull()
    expect(can.whyNotSearch('authors', 'title', false)).not.toBeNull()
    expect(can.whyNotSearch('authors', 'default', false)).toBeNull()
    expect(can.whyNotSearch('locations', 'default', false)).not.toBeNull()
    expect(can.whyNotSearch('works', 'semantic', true)).not.toBeNull()
  })
})
