import type { JsonObject } from '#lib/json'

/** The name of a record; an award may go by its number (provider reference § 12). */
export function labelOf(body: JsonObject): string | null {
  const name = body['display_name'] ?? body['funder_award_id']
  return typeof name === 'string' && name !== '' ? name : null
}
