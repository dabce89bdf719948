import { useState } from 'react'
import { useNames, useSource } from '#data'
import { clauseText, describeClause, type Field, findField, idsToName, isNumeric } from '#query'
import { useList } from '#url'
import { splitFields } from '../split-fields.ts'
import type { OnAdd } from './CompareDialog.tsx'
import classes from './compare.module.css'
import { PeriodForm } from './PeriodForm.tsx'
import { ValuesForm } from './ValuesForm.tsx'

/** Fields of the query's own conditions, each once, then what is compared most. */
function firstFields(entity: Parameters<typeof findField>[0], own: readonly string[]): readonly Field[] {
  const usual = [
    'publication_year',
    'authorships.institutions.lineage',
    'authorships.countries',
    'primary_topic.field.id',
  ]
  return [...new Set([...own, ...usual])].flatMap((id) => findField(entity, id) ?? [])
}

/** Varies one condition of the query: its other values, or other periods. */
export function VaryForm({ room, onAdd }: { readonly room: number; readonly onAdd: OnAdd }) {
  const { query } = useList()
  const handle = useSource(query.source)
  const names = useNames(handle, idsToName(query))
  const { usual, others } = splitFields(query.entity)
  const picked = query.filter.filter(({ match }) => match.kind === 'any')
  const first = firstFields(
    query.entity,
    picked.map(({ field }) => field),
  )
  const all = [...new Map([...first, ...usual, ...others].map((field) => [field.id, field])).values()]
  const can = (field: Field): boolean => handle.source.can.whyNotGroup(query.entity, field.id) === null
  const [id, setId] = useState<string>(() => first.find(can)?.id ?? usual.find(can)?.id ?? '')
  const field = all.find((one) => one.id === id)
  const ownWords = (one: Field): string => {
    const clause = picked.find((own) => own.field === one.id)
    return clause ? clauseText(describeClause(query.entity, clause, names)) : one.label
  }
  return (
    <>
      <label className={classes['choice']}>
        <span>Vary</span>
        <select value={id} onChange={(event) => setId(event.currentTarget.value)}>
          {all.map((one) => (
            <option key={one.id} value={one.id} disabled={!can(one)}>
              {ownWords(one)}
              {!can(one) && ' (not in this source)'}
            </option>
          ))}
        </select>
      </label>
      {field && isNumeric(field) && <PeriodForm key={field.id} field={field} room={room} onAdd={onAdd} />}
      {field && !isNumeric(field) && <ValuesForm key={field.id} field={field} room={room} onAdd={onAdd} />}
    </>
  )
}
