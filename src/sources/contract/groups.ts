import { describe, expect, it } from 'vitest'
import { canonicalValue, type EntityType, type Field, findField, type Group, toFieldId } from '#query'
import type { GroupRequest, Groups } from '../source.ts'
import type { ContractCases, Values } from './cases.ts'
import { dig, OPTIONS, queryOf, recordsOf, type SourceHarness, valuesOf } from './harness.ts'

type Get = () => SourceHarness

const rule = (entity: EntityType, id: string): Field => {
  const field = findField(entity, id)
  if (!field) throw new Error(`The catalog lacks ${id}.`)
  return field
}

/** How many records have each value; `null`: none. */
function countsOf(harness: SourceHarness, entity: EntityType, { id, path }: { id: string; path: Values }) {
  const field = rule(entity, id)
  const counts = new Map<string | null, number>()
  for (const record of recordsOf(harness, entity)) {
    const values = new Set(valuesOf(record, path).map((value) => canonicalValue(field, String(value))))
    for (const key of values.size === 0 ? [null] : values) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

const asRows = (counts: ReadonlyMap<string | null, number>): readonly string[] =>
  [...counts].map(([key, count]) => `${key}: ${count}`).sort()

const rowsOf = (groups: readonly Group[]): readonly string[] =>
  asRows(new Map(groups.map(({ key, count }) => [key, count])))

const known = (counts: ReadonlyMap<string | null, number>) => new Map([...counts].filter(([key]) => key !== null))

const groupRequest = (entity: EntityType, id: string, request: Partial<GroupRequest> = {}): GroupRequest => ({
  query: queryOf(entity),
  field: toFieldId(id),
  includeUnknown: false,
  top: 200,
  ...request,
})

async function walkGroups(harness: SourceHarness, request: GroupRequest): Promise<readonly Group[]> {
  const groups: Group[] = []
  let cursor: GroupRequest['cursor'] | null = 'first'
  for (let pages = 0; cursor !== null; pages += 1) {
    if (pages > 300) throw new Error('The walk does not end.')
    const page: Groups = await harness.source.group({ ...request, cursor }, OPTIONS)
    groups.push(...page.groups)
    cursor = page.next
  }
  return groups
}

/** What holds for the groups of every Source. */
export function describeGroups(get: Get, cases: ContractCases): void {
  const { works } = cases
  describe('groups', () => {
    it.each(cases.groups)('of %s by %s count every record once per value', async (entity, id, path) => {
      const harness = get()
      if (harness.source.can.whyNotGroup(entity, toFieldId(id)) !== null) return
      const all = countsOf(harness, entity, { id, path })
      const counts = cases.hasUnknown ? all : known(all)
      const answer = await harness.source.group(groupRequest(entity, id, { includeUnknown: cases.hasUnknown }), OPTIONS)
      expect(answer.total).toEqual({ kind: 'exact', count: recordsOf(harness, entity).length })
      if (counts.size < 200) {
        expect(rowsOf(answer.groups)).toEqual(asRows(counts))
        expect(answer.isComplete).toBe(true)
      } else {
        expect(answer.isComplete).toBe(false)
        for (const { key, count } of answer.groups) expect(counts.get(key), `${key}`).toBe(count)
      }
      const sizes = answer.groups.map(({ count }) => count)
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
      for (const { key, label } of answer.groups)
        expect(key === null ? label : label.length > 0).toBe(key === null ? 'Unknown' : true)
    })

    it.each(cases.groups)('of %s by %s leave the unknown out unless asked', async (entity, id, path) => {
      const harness = get()
      if (harness.source.can.whyNotGroup(entity, toFieldId(id)) !== null) return
      const answer = await harness.source.group(groupRequest(entity, id), OPTIONS)
      const counts = known(countsOf(harness, entity, { id, path }))
      if (counts.size < 200) expect(rowsOf(answer.groups)).toEqual(asRows(counts))
      expect(answer.groups.some(({ key }) => key === null)).toBe(false)
    })

    it.each(cases.booleans)('by %s fold the unknown into false', async (id, path) => {
      const harness = get()
      const answer = await harness.source.group(groupRequest(works, id), OPTIONS)
      const all = recordsOf(harness, works)
      const yes = all.filter((work) => dig(work, path).some((value) => value !== false)).length
      const expected = new Map([
        ['true', yes],
        ['false', all.length - yes],
      ])
      expect(rowsOf(answer.groups)).toEqual(asRows(new Map([...expected].filter(([, count]) => count > 0))))
      expect(answer.groups.find(({ key }) => key === 'false')?.label ?? 'No').toMatch(/^No( or unknown)?$/)
    })

    it('are walked by key to the last, each once', async () => {
      const harness = get()
      if (harness.source.can.whyNotAllGroups) return
      for (const [id, path] of cases.walkedGroups) {
        const groups = await walkGroups(harness, groupRequest(works, id, { top: 60, includeUnknown: true }))
        expect(rowsOf(groups)).toEqual(asRows(countsOf(harness, works, { id, path })))
        expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length)
      }
    })

    it('are cut to the number asked for, and say so', async () => {
      const { source } = get()
      const answer = await source.group(groupRequest(works, 'type', { top: 3 }), OPTIONS)
      expect([answer.groups.length, answer.isComplete, answer.next]).toEqual([3, false, null])
    })

    it('count what the query finds', async () => {
      const harness = get()
      const query = queryOf(works, cases.narrowing.filter)
      const answer = await harness.source.group({ ...groupRequest(works, 'type'), query }, OPTIONS)
      const open = recordsOf(harness, works).filter(cases.narrowing.means)
      expect(answer.total).toEqual({ kind: 'exact', count: open.length })
      expect(answer.groups.reduce((sum, { count }) => sum + count, 0)).toBe(open.length)
    })

    it.each(cases.namedGroups)('of %s are narrowed to those with “%s” in their name', async (id, named) => {
      const { source } = get()
      const field = toFieldId(id)
      if (source.can.whyNotNamed(works, field) !== null) return
      const { groups } = await source.group(groupRequest(works, id, { includeUnknown: true, named }), OPTIONS)
      const all = await walkGroups(get(), groupRequest(works, id))
      const wanted = all.filter(({ label }) => label.toLowerCase().includes(named.toLowerCase()))
      expect(rowsOf(groups)).toEqual(rowsOf(wanted))
      const sizes = groups.map(({ count }) => count)
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
    })

    it('say why where a field can not be counted by', () => {
      const { can } = get().source
      for (const id of cases.notGrouped) {
        expect(can.whyNotGroup(works, toFieldId(id)), id).toMatch(/^[A-Z].*\.$/)
      }
    })
  })
}
