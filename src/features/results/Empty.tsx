import { useNames, useSource } from '#data'
import { clauseText, describeClause, entityInfo, idsToName, withoutClause, withoutConditions, withSearch } from '#query'
import { Link, useList } from '#url'
import styles from './results.module.css'

/** No record matches: says what to loosen, with a link for each condition that can be left out. */
export function Empty() {
  const { query, view, unread } = useList()
  const names = useNames(useSource(query.source), idsToName(query))
  const { label } = entityInfo(query.entity)
  const to = (next: typeof query) =>
    ({ route: { kind: 'list', query: next, view: { ...view, record: null, page: null } }, unread }) as const
  const count = query.filter.length + query.search.length
  return (
    <div className={styles['empty']}>
      <h2>No {label.toLowerCase()} match</h2>
      {count === 0 ? (
        <p>There is nothing here at all: choose another kind of record, or another source.</p>
      ) : (
        <p>
          {count === 1 ? 'Leave this condition out:' : 'Together these conditions exclude everything. Leave one out:'}
        </p>
      )}
      <ul>
        {query.search.map((search) => (
          <li key={search.scope}>
            <Link to={to(withSearch(query, { ...search, words: '' }))}>without the search “{search.words}”</Link>
          </li>
        ))}
        {query.filter.map((clause, index) => {
          const words = clauseText(describeClause(query.entity, clause, names))
          return (
            <li key={words}>
              <Link to={to(withoutClause(query, index))}>without “{words}”</Link>
            </li>
          )
        })}
        {count > 1 && (
          <li>
            <Link to={to(withoutConditions(query))}>without any condition: all {label.toLowerCase()}</Link>
          </li>
        )}
      </ul>
    </div>
  )
}
