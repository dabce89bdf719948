import type { AnchorHTMLAttributes, MouseEvent } from 'react'
import type { Address } from '#query'
import { go, hrefOf } from './address-store.ts'

type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { readonly to: Pick<Address, 'route' | 'unread'> }

/** An anchor to another view: a plain link for the browser (new tab, copy), a step without a page load on a click. */
export function Link({ to, onClick, ...rest }: LinkProps) {
  const handleClick = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return
    event.preventDefault()
    go(to)
  }
  return <a {...rest} href={hrefOf(to)} onClick={handleClick} />
}
