import { Button } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import type { Explanation } from '#lib/explanation'
import frame from './frame.module.css'

interface EditorFrameProps {
  readonly title: string
  readonly note?: string | null
  readonly refusals: readonly Explanation[]
  readonly applyLabel?: string
  onApply(): void
  onClose(): void
  /** Further actions, at the end. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** What every editor has around it: its name, what stands in the way, Apply on Enter. Escape is the popover's. */
export function EditorFrame(props: EditorFrameProps) {
  const { title, note = null, refusals, applyLabel = 'Apply', onApply, onClose, actions, children } = props
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    // The form stands in a portal: React would hand the event on to a form around the pill.
    event.stopPropagation()
    onApply()
  }
  return (
    <form className={frame['form']} onSubmit={handleSubmit} noValidate>
      <h2 className={frame['title']}>{title}</h2>
      {note && <p className={frame['note']}>{note}</p>}
      {children}
      <Refusals refusals={refusals} />
      <div className={frame['actions']}>
        <Button type="submit" size="compact-sm">
          {applyLabel}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          Cancel
        </Button>
        <span className={frame['spring']} />
        {actions}
      </div>
    </form>
  )
}

/** What the provider would refuse, why, and what to do, at the place. */
export function Refusals({ refusals }: { readonly refusals: readonly Explanation[] }) {
  return (
    <div role="alert" className={frame['refusals']}>
      {refusals.map(({ what, why, fix }) => (
        <p key={`${what} ${why}`} className={frame['refusal']}>
          <strong>{what}</strong> {why} {fix}
        </p>
      ))}
    </div>
  )
}
