import { expect, it } from 'vitest'
import { formatCount } from './count.ts'

it.each([0, 7, 999, 1000, 12_345, 1_234_567, 9_007_199_254_740_991, -1234, 0.5, 1234.5678, 1e21])(
  'writes %s as the browser does',
  (count) => {
    expect(formatCount(count)).toBe(new Intl.NumberFormat('en-US').format(count))
  },
)
