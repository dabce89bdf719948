import { failureOf } from '#data'
import { formatCount } from '#lib/count'
import { type Clause, entityInfo } from '#query'
import { Icon, useInSight } from '#ui'
import { currentList, useList } from '#url'
import { type Carried, carrying, lacking, narrowed } from './carried.ts'
import { FigureLine } from './FigureLine.tsx'
import classes from './figures.module.css'
import { useCarried } from './useCarried.ts'

interface CompletenessProps {
  readonly title: string
  readonly lines: readonly Carried[]
}

/** How many records of the set carry each of some things. Every line is one request, sent once it is in sight. */
export function Completeness({ title, lines }: CompletenessProps) {
  return (
    <section aria-label={title} className={classes['section']}>
      <h2>{title}</h2>
      <ul>
        {lines.map((one) => (
          <Line key={one.field.id} one={one} />
        ))}
      </ul>
    </section>
  )
}

function narrow(clause: Clause): void {
  const list = currentList()
  list?.setQuery(narrowed(list.query, clause))
}

function Line({ one }: { readonly one: Carried }) {
  const [watch, isInSight] = useInSight()
  const { query } = useList()
  const { whyNot, count, matching, answer } = useCarried(one, isInSight)
  const failure = answer.error && { text: failureOf(answer.error).explanation.what, retry: answer.retry }
  return (
    <li ref={watch}>
      <FigureLine
        label={one.label}
        count={count}
        matching={matching}
        action={`Show only the ${entityInfo(query.entity).label.toLowerCase()} with it`}
        isOld={answer.isOld}
        whyNot={whyNot}
        failure={failure}
        onPick={() => narrow(carrying(one))}
      >
        {count !== null && matching !== null && <Without one={one} others={matching - count} />}
      </FigureLine>
    </li>
  )
}

/** The records that do not carry it; where no filter selects exactly them, in words alone. */
function Without({ one, others }: { readonly one: Carried; readonly others: number }) {
  const clause = lacking(one)
  const words = clause ? `${formatCount(others)} without` : `${formatCount(others)} no or unknown`
  if (!clause || others === 0) return <span className={classes['without']}>{words}</span>
  return (
    <button
      type="button"
      className={`${classes['without']} ${classes['quiet']}`}
      aria-label={`${one.label}: ${words}`}
      onClick={() => narrow(clause)}
    >
      {words} <Icon name="facets" size={12} />
    </button>
  )
}
