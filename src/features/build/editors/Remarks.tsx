import type { Explanation } from '#lib/explanation'
import frame from './frame.module.css'

/** What was read otherwise than written, or is not known here. */
export function Remarks({ remarks }: { readonly remarks: readonly Explanation[] }) {
  return remarks.map(({ what, why, fix }) => (
    <p key={`${what} ${why}`} className={frame['remark']}>
      <strong>{what}</strong> {why} {fix}
    </p>
  ))
}
