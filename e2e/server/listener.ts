import { createServer } from 'node:http'
import { createSecureServer } from 'node:http2'
import type { Server } from 'node:net'
import { createCertificate } from './certificate.ts'
import type { Incoming, Outgoing } from './exchange.ts'

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      done(typeof address === 'object' && address !== null ? address.port : port)
    })
  })

/** Takes one request of either protocol. */
export type Handler = (request: Incoming, response: Outgoing) => void

/** A server of either protocol, and the way to end it with its connections. */
function createListener(handler: Handler, usesHttp2: boolean): { server: Server; end: () => void } {
  if (!usesHttp2) {
    const server = createServer(handler)
    return { server, end: () => server.closeAllConnections() }
  }
  const server = createSecureServer({ ...createCertificate(), allowHTTP1: true }, handler)
  const sockets = new Set<{ destroy(): unknown }>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  const end = (): void => {
    for (const socket of sockets) socket.destroy()
  }
  return { server, end }
}

const closeServer = (server: Server, end: () => void): Promise<void> =>
  new Promise((done) => {
    server.close(() => done())
    end()
  })

/** Listens on the loopback interface. Closing ends open connections too. */
export async function openListener(
  handler: Handler,
  options: { readonly port: number; readonly usesHttp2: boolean },
): Promise<{ readonly port: number; close(): Promise<void> }> {
  const { server, end } = createListener(handler, options.usesHttp2)
  const port = await listen(server, options.port)
  return { port, close: () => closeServer(server, end) }
}
