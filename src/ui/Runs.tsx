import { createElement, Fragment } from 'react'

/** A stretch of foreign text and how it is set. Made by a reader that lets nothing else through. */
export interface TextRun {
  readonly text: string
  readonly style: 'b' | 'i' | 'em' | 'strong' | 'sub' | 'sup' | null
}

/** Foreign text with the few styles it may carry. The text is always text, never markup. */
export function Runs({ runs }: { readonly runs: readonly TextRun[] }) {
  return runs.map((run, index) => createElement(run.style ?? Fragment, { key: index }, run.text))
}
