import { useSource } from '#data'
import { Icon } from '#ui'
import { useList } from '#url'
import classes from './SearchBox.module.css'
import { scopeLabel, scopesOf } from './scope-words.ts'
import { useSearchDraft } from './useSearchDraft.ts'

/**
 * The search of the list: words, where they are looked for, and in which form. Enter asks, Escape restores what was
 * asked; while typing nothing is sent. A web address or identifiers are opened instead of being searched for.
 */
export function SearchBox() {
  const { query } = useList()
  const { can } = useSource(query.source).source
  const { draft, typed, isChanged, refusal, warning, prepare, change, restore, submit } = useSearchDraft()
  const whyNotExact = can.whyNotSearch(query.entity, draft.scope, true)
  const whyNot = can.whyNotSearch(query.entity, draft.scope, draft.exact)
  const scopes = scopesOf(query.entity, draft.scope)
  return (
    // biome-ignore lint/a11y/useSemanticElements: the search element is not yet known to all supported browsers
    <form
      role="search"
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <div
        className={classes['box']}
        data-changed={isChanged || undefined}
        data-special={draft.scope !== 'default' || draft.exact || undefined}
      >
        <input
          type="text"
          className={classes['input']}
          aria-label="Search"
          aria-describedby="search-hint"
          placeholder={`Search ${scopeLabel(query.entity, draft.scope).toLowerCase()}`}
          enterKeyHint="search"
          autoComplete="off"
          value={draft.words}
          onFocus={prepare}
          onChange={(event) => change({ words: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === 'Escape') restore()
          }}
        />
        <div className={classes['options']}>
          {scopes.length > 1 && (
            <select
              className={classes['scope']}
              aria-label="Search in"
              title="Search in"
              value={draft.scope}
              onChange={(event) => {
                const scope = scopes.find((one) => one === event.currentTarget.value)
                if (scope) change({ scope })
              }}
            >
              {scopes.map((scope) => {
                const reason = can.whyNotSearch(query.entity, scope, false)
                return (
                  <option key={scope} value={scope} disabled={reason !== null} title={reason ?? undefined}>
                    {scopeLabel(query.entity, scope)}
                    {reason !== null && ' (not in this source)'}
                  </option>
                )
              })}
            </select>
          )}
          <label className={classes['exact']} title={whyNotExact ?? 'Word forms exactly as typed, without stemming'}>
            <input
              type="checkbox"
              checked={draft.exact}
              disabled={whyNotExact !== null && !draft.exact}
              onChange={(event) => change({ exact: event.currentTarget.checked })}
            />
            exact
          </label>
        </div>
        <button type="submit" className={classes['submit']} aria-label={typed ? 'Open' : 'Search'}>
          <Icon name={typed ? 'link' : 'search'} size={16} />
        </button>
      </div>
      <p id="search-hint" role="status" className={classes['hint']} data-tone={refusal ? 'red' : undefined}>
        {typed && `Enter opens ${typed.words}.`}
        {!typed && isChanged && (whyNot ?? refusal?.what ?? (warning && `${warning.what} ${warning.fix}`))}
        {refusal && ` ${refusal.why} ${refusal.fix}`}
      </p>
    </form>
  )
}
