import { formatCount } from '#lib/count'
import type { RecordYear } from '#query'
import styles from './record.module.css'

/** Counts by year as a table with a small bar for each: latest first, the bars from zero. */
export function Years({ years }: { readonly years: readonly RecordYear[] }) {
  const hasWorks = years.some(({ works }) => works !== null)
  const hasCited = years.some(({ citedBy }) => citedBy !== null)
  const barOf = ({ works, citedBy }: RecordYear) => (hasCited ? citedBy : works) ?? 0
  const max = Math.max(1, ...years.map(barOf))
  return (
    <table className={styles['years']}>
      <thead>
        <tr>
          <th scope="col">Year</th>
          {hasWorks && <th scope="col">Works</th>}
          {hasCited && <th scope="col">Citations</th>}
          <td />
        </tr>
      </thead>
      <tbody>
        {years.toReversed().map((year) => (
          <tr key={year.year}>
            <th scope="row">{year.year}</th>
            {hasWorks && <td>{formatCount(year.works ?? 0)}</td>}
            {hasCited && <td>{formatCount(year.citedBy ?? 0)}</td>}
            <td aria-hidden="true">
              <span style={{ width: `${(barOf(year) / max) * 100}%` }} data-zero={barOf(year) === 0 || undefined} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
