import type { Json, JsonObject } from '#lib/json'

/** The list under a key, empty when there is none. */
export const listAt = (object: JsonObject, key: string): readonly Json[] => {
  const value = object[key]
  return Array.isArray(value) ? value : []
}

interface TeamFacts {
  readonly countries: number
  readonly institutions: number
  readonly correspondingAuthors: readonly Json[]
  readonly correspondingInstitutions: readonly Json[]
}

/** Facts that follow from the authorships: counted over all of them. */
export function summarizeTeam(authorships: readonly JsonObject[]): TeamFacts {
  const institutions = new Map<Json, JsonObject>()
  for (const authorship of authorships)
    for (const institution of listAt(authorship, 'institutions') as readonly JsonObject[])
      institutions.set(institution['id'] ?? null, institution)
  const corresponding = authorships.filter((authorship) => authorship['is_corresponding'] === true)
  const authorIds = corresponding
    .map((authorship) => (authorship['author'] as JsonObject)['id'] ?? null)
    .filter((id) => id !== null)
  const homes = corresponding.flatMap((authorship) =>
    listAt(authorship, 'institutions').map((one) => (one as JsonObject)['id'] ?? null),
  )
  return {
    countries: new Set(authorships.flatMap((authorship) => listAt(authorship, 'countries'))).size,
    institutions: institutions.size,
    correspondingAuthors: authorIds,
    correspondingInstitutions: [...new Set(homes)],
  }
}
