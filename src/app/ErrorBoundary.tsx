import { Component, type ReactNode } from 'react'

interface State {
  readonly error: Error | null
}

/**
 * What is left when a part of the page breaks through a mistake of ours: the address (and so the query) is safe, the
 * details can be copied, a reload starts afresh.
 */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render() {
    const { error } = this.state
    if (!error) return this.props.children
    return (
      <main style={{ maxWidth: '40rem', margin: '4rem auto', padding: '0 1rem' }} role="alert">
        <h1>This page broke</h1>
        <p>
          A part of Bibscope failed in a way it should not. Your query is in the address bar and is not lost. Reload the
          page; if it fails again, report the text below.
        </p>
        <pre style={{ whiteSpace: 'pre-wrap' }}>{error.stack ?? error.message}</pre>
        <button type="button" onClick={() => window.location.reload()}>
          Reload
        </button>
      </main>
    )
  }
}
