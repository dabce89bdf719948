import { parseArgs } from 'node:util'
import { startServer } from './start-server.ts'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4010' },
    works: { type: 'string', default: '50000' },
    seed: { type: 'string' },
    latency: { type: 'string', default: '0' },
    jitter: { type: 'string', default: '0' },
    budget: { type: 'string', default: '1000' },
    rate: { type: 'string', default: '10' },
    dialect: { type: 'string', default: 'server' },
    warm: { type: 'boolean', default: false },
    http2: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

const HELP = `A strict stand-in of the OpenAlex API, over generated records.
  --port 4010       where it listens, on 127.0.0.1
  --works 50000     size of the sample     --seed text     another sample
  --latency 150     wait before each answer, ms     --jitter 50     random part on top
  --budget 1000     credits a day     --rate 10     requests in any second
  --dialect server  or documents: the older forms of answers
  --http2           over TLS, as the provider; the certificate is made for the run
  --warm            read columns and indexes before the first call
Steering: GET|DELETE /__control/log, PUT|POST|DELETE /__control/faults, GET|PATCH /__control/settings,
POST /__control/reset`

if (values.help) {
  console.log(HELP)
} else {
  const startedMs = performance.now()
  const server = await startServer({
    port: Number(values.port),
    works: Number(values.works),
    ...(values.seed === undefined ? {} : { seed: values.seed }),
    warm: values.warm,
    http2: values.http2,
    latencyMs: Number(values.latency),
    jitterMs: Number(values.jitter),
    dialect: values.dialect === 'documents' ? 'documents' : 'server',
    anonymous: { name: 'anonymous', perSecond: Number(values.rate), budget: Number(values.budget) },
  })
  console.log(`${server.url} answers after ${Math.round(performance.now() - startedMs)} ms (--help tells more)`)
}
