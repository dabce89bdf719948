import { useNames, useSource } from '#data'
import { describeClause, type EntityType, entityInfo, type Field, type Names } from '#query'
import type { ListDraft } from '../draft/draft.ts'
import { withAdded } from '../draft/list.ts'
import type { EditorProps } from './editor-props.ts'
import { useEntityOptions } from './useEntityOptions.ts'
import { usePastedIds } from './usePastedIds.ts'
import { ValuePicker } from './ValuePicker.tsx'

/** Words for the chosen values: their names, never their ids. Names not known yet are asked for. */
function useLabels({ subject, draft, others }: EditorProps<ListDraft>): (value: string) => string {
  const handle = useSource(others.source)
  const chosen = draft.values.filter((value) => value !== null)
  const wordsOf = (names?: Names) =>
    chosen.flatMap((value) => {
      const match = { kind: 'any', values: [{ kind: 'is', value }] } as const
      return describeClause(subject.entity, { field: subject.field.id, match }, names).values
    })
  const needed = new Map<EntityType, string[]>()
  for (const { ref } of wordsOf()) if (ref) needed.set(ref.entity, [...(needed.get(ref.entity) ?? []), ref.id])
  const words = wordsOf(useNames(handle, needed))
  return (value) => words[chosen.indexOf(value)]?.text ?? value
}

const placeholderOf = (field: Field): string => {
  const named = field.refersTo.map((entity) => entityInfo(entity).labelSingular.toLowerCase()).join(' or ')
  return `Name of ${/^[aeio]/.test(named) ? 'an' : 'a'} ${named}, or paste identifiers`
}

/** Records by name: typed with suggestions, or taken from pasted identifiers. */
export function EntityEditor(props: EditorProps<ListDraft>) {
  const { subject, draft, onChange, others } = props
  const { field } = subject
  const labelOf = useLabels(props)
  const offered = useEntityOptions({ field, others, typed: draft.typed })
  const pasted = usePastedIds(others.source, field, (values) => onChange(withAdded(draft, values)))
  return (
    <ValuePicker
      subject={subject}
      draft={draft}
      onChange={onChange}
      options={offered.options}
      placeholder={placeholderOf(field)}
      status={draft.typed === '' ? (pasted.status ?? offered.status) : offered.status}
      labelOf={labelOf}
      showsPicked
      onPaste={pasted.onPaste}
    />
  )
}
