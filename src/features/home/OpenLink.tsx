import type { MouseEvent } from 'react'
import { parseAddress } from '#query'
import { Link } from '#url'
import type { useFirstAction } from './useFirstAction.ts'

/** Opens a list through the choice of the Source. */
export type OnOpen = ReturnType<typeof useFirstAction>['open']

interface OpenLinkProps {
  readonly address: string
  readonly onSample?: string | undefined
  readonly onOpen: OnOpen
  readonly children: string
}

/** A link whose click goes through the choice of the Source; as a link it means OpenAlex. */
export function OpenLink({ address, onSample, onOpen, children }: OpenLinkProps) {
  const target = parseAddress(address)
  const handleClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return
    event.preventDefault()
    onOpen(target.route, onSample === undefined ? undefined : parseAddress(onSample).route)
  }
  return (
    <Link to={target} onClick={handleClick}>
      {children}
    </Link>
  )
}
