import type { ComponentProps } from 'react'
import styles from './Button.module.css'

interface IconButtonProps extends ComponentProps<'button'> {
  /** Its name: the sign alone does not tell. */
  readonly 'aria-label': string
  /** 28 or 32 px square. */
  readonly size?: 'small' | 'regular'
}

/** A square button with a sign. */
export function IconButton({ size = 'regular', className = '', ...rest }: IconButtonProps) {
  return <button type="button" {...rest} className={`${styles['icon']} ${className}`} data-size={size} />
}
