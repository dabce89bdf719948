import { useState } from 'react'
import type { ListDraft } from '../draft/draft.ts'
import type { EditorProps } from './editor-props.ts'
import { type Counts, useCounts } from './useCounts.ts'
import { ValuePicker } from './ValuePicker.tsx'
import { entriesOf, listedOptions, matchingOptions } from './value-option.ts'

/** Groups asked for, to have the counts of a closed list in one request. */
const MOST_GROUPS = 200

/** A closed list in which all that is chosen is in sight. */
const SHORT_LIST = 12

function statusOf({ whyNot, answer }: Counts, found: number, typed: string): string {
  if (whyNot !== null) return found > 0 ? `Without counts. ${whyNot}` : `Nothing in the list fits “${typed}”.`
  if (answer.status === 'loading') return 'Counting in the present query…'
  if (found === 0) return typed === '' ? 'There are no values.' : `Nothing in the list fits “${typed}”.`
  if (answer.status === 'failed') return 'The counts could not be had; values can be chosen all the same.'
  return 'Counts are of the present query without this filter.'
}

/** Values from a closed list, with their counts in the present query. */
export function VocabularyEditor({ subject, draft, onChange, others }: EditorProps<ListDraft>) {
  const { field } = subject
  const counts = useCounts({ field, others, top: MOST_GROUPS })
  // What was chosen when the editor opened stays on top; ticking does not move lines under the finger.
  const [chosen] = useState(draft.values)
  const { answer } = counts
  const options = listedOptions(field, answer.isOld ? null : answer.groups, chosen)
  const shown = matchingOptions(options, draft.typed)
  const labels = new Map(options.map(({ value, label }) => [value, label]))
  return (
    <ValuePicker
      subject={subject}
      draft={draft}
      onChange={onChange}
      options={shown}
      placeholder="Find in the list"
      status={statusOf(counts, shown.length, draft.typed.trim())}
      labelOf={(value) => labels.get(value) ?? value}
      showsPicked={entriesOf(field).length > SHORT_LIST}
    />
  )
}
