import { useState } from 'react'
import { Button } from './Button.tsx'

interface CopyButtonProps {
  /** What the button says: "Copy details". */
  readonly label: string
  /** The text that is copied, made at the moment of the click. */
  readonly text: () => string
}

const SAYS = { idle: null, copied: 'Copied', failed: 'The browser did not allow copying' } as const

/** A quiet button that copies a text and says so, to the eye and to a screen reader. */
export function CopyButton({ label, text }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<keyof typeof SAYS>('idle')
  const handleClick = () => {
    navigator.clipboard.writeText(text()).then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    )
  }
  return (
    <>
      <Button variant="plain" size="small" onClick={handleClick} onBlur={() => setOutcome('idle')}>
        {label}
      </Button>
      <span role="status">{SAYS[outcome]}</span>
    </>
  )
}
