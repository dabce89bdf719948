import { CopyButton } from '#ui'
import classes from './chart.module.css'

/** The API calls the figures of a chart came by, to look at and to copy. Closed at first: they are long. */
export function ApiCalls({ calls }: { readonly calls: readonly string[] }) {
  if (calls.length === 0) return null
  const many = calls.length === 1 ? 'API call of this chart' : `${calls.length} API calls of this chart`
  return (
    <details className={classes['calls']}>
      <summary>{many}</summary>
      <ul>
        {calls.map((call) => (
          <li key={call}>
            <code>{call}</code>
          </li>
        ))}
      </ul>
      <CopyButton label={calls.length === 1 ? 'Copy API call' : 'Copy API calls'} text={() => calls.join('\n')} />
    </details>
  )
}
