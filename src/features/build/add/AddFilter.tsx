import { type ReactNode, useState } from 'react'
import { useSource } from '#data'
import { findField, type Query } from '#query'
import { PillPopover } from '../bar/PillPopover.tsx'
import { useHasKey } from '../bar/useHasKey.ts'
import { dateFamilyOf } from '../draft/date-family.ts'
import { subjectOf } from '../draft/subject.ts'
import { ClauseEditor } from '../editors/ClauseEditor.tsx'
import { SampleEditor } from '../editors/SampleEditor.tsx'
import { SearchEditor } from '../editors/SearchEditor.tsx'
import { FieldList } from './FieldList.tsx'
import { type Offer, offersOf } from './offers.ts'

interface AddFilterProps {
  readonly query: Query
  readonly item: HTMLElement | null
  onClose(): void
}

/**
 * The place of the filter that is edited when a field is chosen. A second clause on a field that holds one value would
 * leave nothing: such a field is edited where it stands.
 */
function placeOf({ entity, filter }: Query, { target }: Offer): readonly number[] {
  if (target.kind !== 'field' || target.field.isMultiValued || target.field.kind === 'search') return []
  const { plain, from, to } = dateFamilyOf(entity, target.field)
  const placesOf = (names: readonly (string | undefined)[]) =>
    filter.flatMap(({ field, match }, at) => (names.includes(field) && match.kind !== 'raw' ? [at] : []))
  const period = placesOf([from?.id, to?.id])
  if (period.length > 0) return period
  return placesOf([plain?.id ?? target.field.id]).slice(0, 1)
}

/** Chooses a field, then edits it, in one popover. */
export function AddFilter({ query, item, onClose }: AddFilterProps) {
  const { can } = useSource(query.source).source
  const hasKey = useHasKey()
  const [chosen, setChosen] = useState<{ readonly offer: Offer; readonly typed: string } | null>(null)
  return (
    <PillPopover label={chosen ? chosen.offer.label : 'Add filter'} pill={item} onClose={onClose}>
      {chosen === null ? (
        <FieldList offers={offersOf(query, can, hasKey)} onChoose={(offer, typed) => setChosen({ offer, typed })} />
      ) : (
        <Chosen query={query} {...chosen} onClose={onClose} />
      )}
    </PillPopover>
  )
}

function Chosen({
  query,
  offer,
  typed,
  onClose,
}: {
  readonly query: Query
  readonly offer: Offer
  readonly typed: string
  onClose(): void
}): ReactNode {
  const { target } = offer
  switch (target.kind) {
    case 'sample':
      return <SampleEditor onClose={onClose} />
    case 'search':
      return <SearchEditor search={{ scope: target.scope, exact: false, words: '' }} onClose={onClose} />
    case 'field': {
      const field = findField(query.entity, target.field.id) ?? target.field
      const subject = subjectOf(query.entity, field)
      return <ClauseEditor subject={subject} at={placeOf(query, offer)} typed={typed} onClose={onClose} />
    }
  }
}
