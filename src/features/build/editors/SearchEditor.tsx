import '@mantine/core/styles/Input.css'
import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import '@mantine/core/styles/Checkbox.css'
import '@mantine/core/styles/InlineInput.css'
import { useState } from 'react'
import { useSource } from '#data'
import { refusalsOf, type Search, withoutSearch, withSearch } from '#query'
import { currentList, useList } from '#url'
import { useDismiss } from '../bar/useDismiss.ts'
import { scopeLabel, scopesOf } from '../search/scope-words.ts'
import { EditorFrame } from './EditorFrame.tsx'
import classes from './editors.module.css'

interface SearchEditorProps {
  readonly search: Search
  onClose(): void
}

/** A search beside the one in the search box. All searches of a query must match. */
export function SearchEditor({ search, onClose }: SearchEditorProps) {
  const { query, view } = useList()
  const { can } = useSource(query.source).source
  const [draft, setDraft] = useState(search)
  const changed = withSearch(withoutSearch(query, search.scope), draft)
  const refusals = refusalsOf(changed, view).flatMap(({ place, explanation }) =>
    place.kind === 'search' && changed.search[place.index]?.scope === draft.scope ? [explanation] : [],
  )
  const apply = () => {
    if (refusals.length > 0) return false
    const list = currentList()
    list?.setQuery(withSearch(withoutSearch(list.query, search.scope), draft))
    onClose()
    return true
  }
  useDismiss(() => {
    if (draft === search || !apply()) onClose()
  })
  const whyNotExact = can.whyNotSearch(query.entity, draft.scope, true)
  return (
    <EditorFrame title="Search for words" refusals={refusals} onApply={apply} onClose={onClose}>
      <TextInput
        size="sm"
        data-autofocus
        aria-label="Words"
        value={draft.words}
        onChange={(event) => setDraft({ ...draft, words: event.currentTarget.value })}
      />
      <div className={classes['line']}>
        <NativeSelect
          size="xs"
          className={classes['grow'] ?? ''}
          aria-label="Search in"
          value={draft.scope}
          onChange={(event) => {
            const scope = scopesOf(query.entity, search.scope).find((one) => one === event.currentTarget.value)
            if (scope) setDraft({ ...draft, scope, exact: scope === 'semantic' ? false : draft.exact })
          }}
          data={scopesOf(query.entity, search.scope).map((scope) => {
            const whyNot = can.whyNotSearch(query.entity, scope, false)
            const label = scopeLabel(query.entity, scope)
            return { value: scope, label: whyNot ? `${label} (not in this source)` : label, disabled: whyNot !== null }
          })}
        />
        <Checkbox
          size="xs"
          label="Exact word forms"
          checked={draft.exact}
          disabled={whyNotExact !== null}
          {...(whyNotExact !== null && { title: whyNotExact, description: whyNotExact })}
          onChange={(event) => setDraft({ ...draft, exact: event.currentTarget.checked })}
        />
      </div>
    </EditorFrame>
  )
}
