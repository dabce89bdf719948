import type { ComponentProps } from 'react'
import styles from './Button.module.css'
import { Spinner } from './Spinner.tsx'

interface ButtonProps extends ComponentProps<'button'> {
  /** `filled`: what the form or panel is for; `plain`: beside it; `quiet`: of little weight. */
  readonly variant?: 'filled' | 'plain' | 'quiet'
  /** How high it is: 22, 26, 30, 36 or 42 px. */
  readonly size?: 'tiny' | 'small' | 'medium' | 'regular' | 'large'
  /** What it began is going on: it cannot be pressed meanwhile. */
  readonly isBusy?: boolean
}

/** A button. The browser's own element: the first screen needs no more of the UI kit than this. */
export function Button({
  variant = 'filled',
  size = 'regular',
  isBusy = false,
  className = '',
  disabled,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={`${styles['button']} ${className}`}
      data-variant={variant}
      data-size={size}
      disabled={disabled || isBusy}
      aria-busy={isBusy || undefined}
    >
      {isBusy && <Spinner />}
      {children}
    </button>
  )
}
