import { type FormEvent, useDeferredValue, useState } from 'react'
import { failureOf, useGroups, useSource } from '#data'
import { formatCount } from '#lib/count'
import { clauseOfGroup, type Field, type Group, isSameClause, withClause, withoutField } from '#query'
import { Button, ErrorPanel } from '#ui'
import { useList } from '#url'
import { ASKED } from '../useSplit.ts'
import type { OnAdd } from './CompareDialog.tsx'
import classes from './compare.module.css'
import { clauseOn } from './periods.ts'

interface ValuesFormProps {
  readonly field: Field
  readonly room: number
  readonly onAdd: OnAdd
}

/** The values of a field over the query without its own condition on it: largest first, or by name. */
function useValues(field: Field, text: string) {
  const { query } = useList()
  const { source } = useSource(query.source)
  const base = withoutField(query, field.id)
  const cut = { query: base, field: field.id, includeUnknown: field.kind !== 'boolean', top: ASKED }
  const largest = useGroups(cut)
  const isCut = largest.groups !== null && !largest.groups.isComplete
  const isNamed = text.length >= 2 && isCut && source.can.whyNotNamed(query.entity, field.id) === null
  const named = useGroups({ ...cut, named: text }, isNamed)
  const groups = (isNamed ? named.groups : largest.groups)?.groups ?? []
  const own = clauseOn(query, field)
  const offered = groups.flatMap((group) => {
    const made = clauseOfGroup(query.entity, field.id, group.key)
    const isPresent = 'clause' in made && own !== null && isSameClause(own, made.clause)
    return 'clause' in made && group.count > 0 && !isPresent ? [{ group, clause: made.clause }] : []
  })
  const wanted = text.toLowerCase()
  return {
    base,
    own,
    offered: offered.filter(({ group }) => group.label.toLowerCase().includes(wanted)),
    isLoading: largest.status === 'loading' || (isNamed && named.status === 'loading'),
    error: largest.error ?? named.error,
    retry: largest.error ? largest.retry : named.retry,
  }
}

/** Other values of a field, each a set of its own beside the present one. */
export function ValuesForm({ field, room, onAdd }: ValuesFormProps) {
  const [typed, setTyped] = useState('')
  const [picked, setPicked] = useState<readonly Group[]>([])
  const [isKept, setKept] = useState(true)
  const { base, own, offered, isLoading, error, retry } = useValues(field, useDeferredValue(typed.trim()))
  const { query } = useList()
  const most = room + (own === null && !isKept ? 1 : 0)
  const isPicked = ({ key }: Group): boolean => picked.some((one) => one.key === key)
  const toggle = (group: Group) =>
    setPicked(isPicked(group) ? picked.filter(({ key }) => key !== group.key) : [...picked, group])
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    const sets = picked.flatMap(({ key }) => {
      const made = clauseOfGroup(query.entity, field.id, key)
      return 'clause' in made ? [withClause(base, made.clause)] : []
    })
    onAdd(sets, { isInstead: own === null && !isKept })
  }
  if (error) return <ErrorPanel {...failureOf(error)} onRetry={retry} />
  return (
    <form onSubmit={handleSubmit} className={classes['form']}>
      <div>
        <input
          type="search"
          aria-label={`Find a value of ${field.label.toLowerCase()}`}
          placeholder="Find a value"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <ul className={classes['values']} aria-label={field.label} aria-busy={isLoading}>
          {[
            ...picked.filter((group) => !offered.some((one) => one.group.key === group.key)),
            ...offered.map(({ group }) => group),
          ].map((group) => (
            <li key={group.key ?? 'unknown'}>
              <label>
                <input
                  type="checkbox"
                  checked={isPicked(group)}
                  disabled={!isPicked(group) && picked.length >= most}
                  onChange={() => toggle(group)}
                />
                {group.label}
                <span className={classes['figure']}>{formatCount(group.count)}</span>
              </label>
            </li>
          ))}
          {offered.length === 0 && <li className={classes['muted']}>{isLoading ? 'Counting…' : 'No value fits.'}</li>}
        </ul>
      </div>
      {own === null && (
        <label>
          <input type="checkbox" checked={isKept} onChange={(event) => setKept(event.currentTarget.checked)} />
          Keep the present set, with all values, as the first
        </label>
      )}
      <div className={classes['row']}>
        <Button type="submit" disabled={picked.length === 0 || (own === null && !isKept && picked.length < 2)}>
          Compare
        </Button>
        {picked.length >= most && <span className={classes['muted']}>No more than six sets in all.</span>}
      </div>
    </form>
  )
}
