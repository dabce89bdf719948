import { parseArgs } from 'node:util'
import { ENTITY_TYPES } from '#query'
import type { Login } from '#sources/cluster'
import { openJournal } from './journal.ts'
import { type LoadReport, load } from './load.ts'
import { openWire } from './wire.ts'

const HELP = `Loads files of the OpenAlex snapshot (JSON lines, .gz or not) into Elasticsearch or OpenSearch.

  npm run load -- --to URL --index NAME [--entity works] FILE…

  --to URL         the cluster, such as http://127.0.0.1:9200
  --index NAME     the index; it is made, with a mapping of ours, when it is not there
  --entity KIND    what the records are; left out: the index's name, or its end behind a dash
  --analyzer NAME  the analysis of words in texts (english)
  --journal FILE   where finished files are noted (bibscope-load.jsonl): run again, they are passed over
Login: CLUSTER_USER and CLUSTER_PASSWORD, or CLUSTER_API_KEY, in the environment.`

const { values, positionals: files } = parseArgs({
  allowPositionals: true,
  options: {
    to: { type: 'string' },
    index: { type: 'string' },
    entity: { type: 'string' },
    analyzer: { type: 'string' },
    journal: { type: 'string', default: 'bibscope-load.jsonl' },
    help: { type: 'boolean', default: false },
  },
})

function readLogin(): Login {
  const { CLUSTER_USER: user, CLUSTER_PASSWORD: password, CLUSTER_API_KEY: key } = process.env
  if (key) return { kind: 'api-key', key }
  return user ? { kind: 'basic', user, password: password ?? '' } : { kind: 'none' }
}

const startedMs = performance.now()

function tell({ files: done, skipped, loaded, refused, bad }: LoadReport, file: string): void {
  const perSecond = Math.round(loaded / ((performance.now() - startedMs) / 1000))
  const left = refused.length + bad.length
  const place = Math.min(files.length, done + skipped + 1)
  process.stderr.write(
    `\r${file} (${place} of ${files.length}): ${loaded.toLocaleString('en')} loaded, ${left} left out, ${perSecond}/s   `,
  )
}

function conclude({ files: done, skipped, loaded, refused, bad }: LoadReport): void {
  process.stderr.write('\n')
  for (const { file, line, reason } of bad) console.log(`${file}:${line}: ${reason}`)
  for (const { file, id, reason } of refused) console.log(`${file}: ${id}: ${reason}`)
  console.log(
    `${done} files loaded, ${skipped} loaded before; ${loaded} records taken, ${refused.length} refused, ${bad.length} lines without a record`,
  )
}

async function main(): Promise<number> {
  const { to, index, analyzer, journal } = values
  const name = values.entity ?? index ?? ''
  const entity = ENTITY_TYPES.find((one) => one === name) ?? ENTITY_TYPES.findLast((one) => name.endsWith(`-${one}`))
  if (values.help || to === undefined || index === undefined || files.length === 0) {
    console.log(HELP)
    return values.help ? 0 : 2
  }
  if (entity === undefined) {
    console.log(`“${name}” is no kind of record: give --entity, one of ${ENTITY_TYPES.join(', ')}.`)
    return 2
  }
  const context = {
    wire: openWire(to, readLogin()),
    journal: await openJournal(journal, `${to}/${index}`),
    onProgress: tell,
  }
  const report = await load({ index, entity, files, analyzer }, context)
  conclude(report)
  return report.refused.length + report.bad.length === 0 ? 0 : 1
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`)
  console.error('What was loaded stays; run the same command again to go on.')
  return 3
})
