import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { JsonObject } from '#lib/json'
import { fixtureRecords } from '#testing'
import { type RunningCluster, startCluster } from '../../e2e/server/index.ts'
import { openJournal } from './journal.ts'
import { load } from './load.ts'
import { openWire } from './wire.ts'

const works = fixtureRecords().works.slice(0, 120)
const lines = (records: readonly JsonObject[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('')

let folder = ''
let cluster: RunningCluster
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'load-'))
  cluster = await startCluster()
})
afterEach(async () => {
  await cluster.close()
  await rm(folder, { recursive: true })
})

const inFolder = (name: string): string => join(folder, name)

/** Loads without waiting between attempts. */
async function loadFiles(files: readonly string[], waits: number[] = []) {
  const wire = openWire(cluster.url, { kind: 'none' }, async (ms) => void waits.push(ms))
  const journal = await openJournal(inFolder('journal'), cluster.url)
  return load({ index: 'works', entity: 'works', files: files.map(inFolder) }, { wire, journal })
}

async function countOf(): Promise<number> {
  const init = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{"size":0,"track_total_hits":true}',
  }
  const answer: { hits: { total: { value: number } } } = await (
    await fetch(`${cluster.url}/works/_search`, init)
  ).json()
  return answer.hits.total.value
}

describe('loading', () => {
  it('takes packed and plain files, each record once', async () => {
    await writeFile(inFolder('a.gz'), gzipSync(lines(works.slice(0, 70))))
    await writeFile(inFolder('b.jsonl'), lines(works.slice(50)))
    const report = await loadFiles(['a.gz', 'b.jsonl'])
    expect([report.files, report.loaded, report.refused, report.bad]).toEqual([2, 140, [], []])
    expect(await countOf()).toBe(works.length)
  })

  it('names what is no record and what the cluster refuses, and takes the others', async () => {
    const odd: JsonObject = { ...works[1], id: 'https://openalex.org/W7', is_retracted: 'perhaps' }
    await writeFile(inFolder('a'), `no JSON\n${lines(works.slice(0, 3))}{"title":"no id"}\n${lines([odd])}`)
    const { loaded, refused, bad } = await loadFiles(['a'])
    expect(loaded).toBe(3)
    expect(bad.map(({ line, reason }) => [line, reason])).toEqual([
      [1, 'no JSON'],
      [5, 'no id'],
    ])
    expect(refused.map(({ id }) => id)).toEqual(['W7'])
  })

  it('goes on behind the files that were loaded, and loads a changed one again', async () => {
    await writeFile(inFolder('a'), lines(works.slice(0, 20)))
    await writeFile(inFolder('b'), lines(works.slice(20, 40)))
    await loadFiles(['a'])
    expect(await loadFiles(['a', 'b'])).toMatchObject({ files: 1, skipped: 1, loaded: 20 })
    await appendFile(inFolder('a'), lines(works.slice(40, 45)))
    expect(await loadFiles(['a', 'b'])).toMatchObject({ files: 1, skipped: 1, loaded: 25 })
    expect(await countOf()).toBe(45)
  })

  it('sends again what a busy cluster put off, and gives up on one that stays so', async () => {
    await writeFile(inFolder('a'), lines(works.slice(0, 20)))
    cluster.faults.set([{ path: '_bulk', times: 3, fault: { kind: 'status', status: 503, retryAfter: 7 } }])
    const waits: number[] = []
    expect((await loadFiles(['a'], waits)).loaded).toBe(20)
    expect(waits).toEqual([7000, 7000, 7000])
    await writeFile(inFolder('b'), lines(works.slice(20, 40)))
    cluster.faults.set([{ path: '_bulk', times: null, fault: { kind: 'status', status: 503 } }])
    await expect(loadFiles(['b'])).rejects.toThrow(/503/)
    cluster.faults.clear()
    expect((await loadFiles(['a', 'b'])).loaded).toBe(20)
    expect(await countOf()).toBe(40)
  })

  it('makes texts of abstracts and what an index cannot work out', async () => {
    await writeFile(inFolder('a'), lines(works))
    await loadFiles(['a'])
    const query = {
      query: { bool: { filter: [{ term: { 'bibscope.has_abstract': true } }, { exists: { field: 'abstract' } }] } },
    }
    const init = {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...query, size: 0 }),
    }
    const answer: { hits: { total: { value: number } } } = await (
      await fetch(`${cluster.url}/works/_search`, init)
    ).json()
    expect(answer.hits.total.value).toBe(works.filter((work) => work['abstract_inverted_index']).length)
  })
})
