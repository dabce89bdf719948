import type { IncomingHttpHeaders } from 'node:http'

/** A request as HTTP/1.1 and HTTP/2 both bring it. */
export interface Incoming extends AsyncIterable<Buffer | string> {
  readonly method?: string | undefined
  readonly url?: string | undefined
  readonly headers: IncomingHttpHeaders
  readonly socket: { readonly remoteAddress?: string | undefined; destroy(): unknown }
}

/** An answer as HTTP/1.1 and HTTP/2 both take it. */
export interface Outgoing {
  readonly destroyed: boolean
  writeHead(status: number, headers: Readonly<Record<string, string>>): unknown
  write(chunk: Buffer, done: () => void): unknown
  end(body: Buffer | string): unknown
  destroy(): unknown
  on(event: 'close', listener: () => void): unknown
}
