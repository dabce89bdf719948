import { formatCount } from '#lib/count'
import type { Field } from '#query'
import type { Can } from '#sources'
import { Button } from '#ui'
import classes from './chart.module.css'
import type { Binned } from './useBins.ts'

interface BinPriceProps {
  readonly binned: Extract<Binned, { readonly status: 'priced' | 'counting' }>
  readonly field: Field
  readonly rate: Can['rate']
}

/** What counting in ranges costs, before it begins; how far it is, and the way to stop it. */
export function BinPrice({ binned, field, rate }: BinPriceProps) {
  if (binned.status === 'counting')
    return (
      <div className={classes['price']}>
        <p role="status">
          {formatCount(binned.answers.answered)} of {formatCount(binned.requests)} counts are there.
        </p>
        {rate !== null && (
          <Button variant="plain" size="small" onClick={binned.stop}>
            Stop
          </Button>
        )}
      </div>
    )
  return (
    <div className={classes['price']}>
      <p>
        {field.canGroup
          ? `There are more different values of “${field.label}” than come at once.`
          : `The provider does not group by “${field.label}”.`}{' '}
        Counting it in ranges takes {formatCount(binned.requests)} requests; each counts against the allowance of the
        day like one click. It is done again when the set changes.
      </p>
      <Button size="small" onClick={binned.start}>
        Count in {formatCount(binned.requests)} requests
      </Button>
    </div>
  )
}
