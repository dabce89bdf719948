import type { Explanation } from '#lib/explanation'
import type { SourceError } from '#sources'

/** A failure as a panel shows it: the words for a person, and the details to copy. */
export interface Failure {
  readonly explanation: Explanation
  readonly details: string
}

/** What a panel shows of a failed request. The request stands in it without key and address of the person. */
export function failureOf({ kind, explanation, details }: SourceError): Failure {
  const lines = [
    `kind: ${kind}`,
    details.status === undefined ? null : `status: ${details.status}`,
    details.request === undefined ? null : `request: ${details.request}`,
    details.providerSays === undefined ? null : `provider: ${details.providerSays}`,
  ]
  return { explanation, details: lines.filter((line) => line !== null).join('\n') }
}
