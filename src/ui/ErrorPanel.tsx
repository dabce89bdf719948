import type { ReactNode } from 'react'
import type { Explanation } from '#lib/explanation'
import { Button } from './Button.tsx'
import { CopyButton } from './CopyButton.tsx'
import styles from './ErrorPanel.module.css'

interface ErrorPanelProps {
  readonly explanation: Explanation
  /** `failure`: nothing could be shown; `partial`: what is shown is old or not all of it. */
  readonly tone?: 'failure' | 'partial'
  /** Technical details, to be unfolded and copied: the request, the status, the provider's own words. */
  readonly details?: string | undefined
  /** What is still in sight though this failed, as a sentence: nothing is taken away by an error. */
  readonly kept?: string | undefined
  readonly onRetry?: (() => void) | undefined
  readonly retryLabel?: string
  /** Other ways out: links and buttons. */
  readonly children?: ReactNode
}

/** A failure in words: what happened, why, what to do; with a way to try again and details to copy. */
export function ErrorPanel(props: ErrorPanelProps) {
  const { explanation, tone = 'failure', details, kept, onRetry, retryLabel = 'Try again', children } = props
  return (
    <div role="alert" className={styles['panel']} data-tone={tone}>
      <p className={styles['what']}>
        <span aria-hidden="true">{tone === 'failure' ? '✕' : '!'}</span> {explanation.what}
      </p>
      <p>{explanation.why}</p>
      <p>{explanation.fix}</p>
      {kept && <p>{kept}</p>}
      <div className={styles['actions']}>
        {onRetry && (
          <Button size="small" onClick={onRetry}>
            {retryLabel}
          </Button>
        )}
        {children}
        {details && <CopyButton label="Copy details" text={() => details} />}
      </div>
      {details && (
        <details>
          <summary>Details</summary>
          <pre className={styles['details']}>{details}</pre>
        </details>
      )}
    </div>
  )
}
