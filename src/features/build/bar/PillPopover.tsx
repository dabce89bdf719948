import { Popover } from '@mantine/core'
import '@mantine/core/styles/Popover.css'
import { useClickOutside } from '@mantine/hooks'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { Kit } from '#ui'
import classes from './PillPopover.module.css'
import { DismissContext } from './useDismiss.ts'

interface PillPopoverProps {
  readonly label: string
  /** The pill with its buttons: a click on it is not a click outside. */
  readonly pill: HTMLElement | null
  onClose(): void
  readonly children: ReactNode
}

/** What a pill opens below itself. Escape closes it unchanged; the focus goes back to where it came from. */
export function PillPopover({ label, pill, onClose, children }: PillPopoverProps) {
  const [dropdown, setDropdown] = useState<HTMLElement | null>(null)
  const dismiss = useRef(onClose)
  useFocusReturned()
  useClickOutside(() => dismiss.current(), ['mousedown', 'touchstart'], [dropdown, pill], true)
  return (
    <Kit>
      <Popover
        opened
        position="bottom-start"
        offset={4}
        width="auto"
        trapFocus
        withRoles={false}
        closeOnClickOutside={false}
        closeOnEscape={false}
        shadow="md"
        transitionProps={{ duration: 0 }}
        middlewares={{ flip: true, shift: { padding: 8 }, size: { padding: 8 } }}
      >
        <Popover.Target>
          <span className={classes['anchor']} aria-hidden="true" />
        </Popover.Target>
        <Popover.Dropdown
          ref={setDropdown}
          role="dialog"
          aria-label={label}
          className={classes['dropdown']}
          style={{ width: 'min(27rem, calc(100vw - 16px))' }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.stopPropagation()
            onClose()
          }}
        >
          <DismissContext value={dismiss}>{children}</DismissContext>
        </Popover.Dropdown>
      </Popover>
    </Kit>
  )
}

/**
 * Gives the focus back to what opened the popover. The kit's own way is for one that is kept and hidden; this one goes
 * away with its content, and so has to do it before its elements are taken out.
 */
function useFocusReturned(): void {
  const [opener] = useState(() => document.activeElement)
  useLayoutEffect(
    () => () => {
      if (opener instanceof HTMLElement) opener.focus()
    },
    [opener],
  )
}
