import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import type { Explanation } from '#lib/explanation'
import { Button } from '#ui'
import frame from './frame.module.css'

interface EditorFrameProps {
  readonly title: string
  readonly note?: string | null
  readonly refusals: readonly Explanation[]
  onApply(): void
  onClose(): void
  /** When it changes, another form stands here: the focus goes to its first field. */
  readonly focusKey?: string
  /** Further actions, at the end. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** What every editor has around it: its name, what stands in the way, Apply on Enter. Escape is the popover's. */
export function EditorFrame(props: EditorFrameProps) {
  const { title, note = null, refusals, onApply, onClose, focusKey = '', actions, children } = props
  const form = useRef<HTMLFormElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the form that is shown
  useEffect(() => form.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus(), [focusKey])
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    // The form stands in a portal: React would hand the event on to a form around the pill.
    event.stopPropagation()
    onApply()
  }
  return (
    <form
      ref={form}
      className={frame['form']}
      onSubmit={handleSubmit}
      onKeyDown={(event) => {
        // From anywhere in the form, also where Enter alone means something else.
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        onApply()
      }}
      noValidate
    >
      <h2 className={frame['title']}>{title}</h2>
      {note && <p className={frame['note']}>{note}</p>}
      {children}
      <Refusals refusals={refusals} />
      <div className={frame['actions']}>
        <Button type="submit" size="small">
          Apply
        </Button>
        <Button size="small" variant="plain" onClick={onClose}>
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
