import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { type EntityFiles, encodeEntity, FORMAT, MANIFEST_FILE, type Manifest, type Part } from '#engine/schema'
import { ENTITY_TYPES, type EntityType, entityInfo } from '#query'
import { generateSample } from './index.ts'

/*
 * Writes the synthetic sample under public/sample/: `npm run sample`. With `--if-missing` it returns at once when what
 * lies there was made by the same code, of the same seed and size. `--works=n` makes a smaller one, for a quick look.
 */

const ROOT = new URL('../../', import.meta.url)
const FOLDER = new URL('public/sample/', ROOT)
/** What the files depend on. */
const CODE = ['src/sample', 'src/engine/schema', 'src/query/catalog', 'src/query/model']
const SEED = 'bibscope'

async function main(args: readonly string[]): Promise<void> {
  const made = { generator: await codeMark(), seed: SEED, works: worksOf(args) }
  if (args.includes('--if-missing') && (await isThere(made))) return
  const start = Date.now()
  console.log(`Making the synthetic sample: ${made.works.toLocaleString('en')} works (takes about half a minute) …`)
  await rm(FOLDER, { recursive: true, force: true })
  await mkdir(FOLDER, { recursive: true })
  const records = generateSample({ seed: SEED, works: made.works })
  const entities: Partial<Record<EntityType, EntityFiles>> = {}
  for (const type of ENTITY_TYPES) {
    const { parts, ...rest } = encodeEntity(entityInfo(type), records[type])
    const written = parts.map((part) => writePart(type, part))
    entities[type] = { ...rest, parts: await Promise.all(written) }
  }
  const manifest: Manifest = { format: FORMAT, made, entities }
  await writeFile(new URL(MANIFEST_FILE, FOLDER), JSON.stringify(manifest))
  console.log(summary(manifest, Date.now() - start))
}

function worksOf(args: readonly string[]): number {
  const text = args.find((arg) => arg.startsWith('--works='))?.slice('--works='.length)
  return text === undefined ? 50_000 : Number(text)
}

/** A mark of the code the files are made by: any change of it makes them anew. */
async function codeMark(): Promise<string> {
  const hash = createHash('sha256')
  for (const folder of CODE) {
    const names = await readdir(new URL(`${folder}/`, ROOT), { recursive: true })
    for (const name of names.filter(isCode).sort()) {
      hash.update(name).update(await readFile(new URL(`${folder}/${name}`, ROOT)))
    }
  }
  return hash.digest('hex').slice(0, 12)
}

const isCode = (name: string): boolean => name.endsWith('.ts') && !/\.(test|cases)\.ts$/.test(name)

async function isThere(made: Manifest['made']): Promise<boolean> {
  try {
    const text = await readFile(new URL(MANIFEST_FILE, FOLDER), 'utf8')
    const manifest: unknown = JSON.parse(text)
    const found = typeof manifest === 'object' && manifest !== null && 'made' in manifest ? manifest.made : null
    return JSON.stringify(found) === JSON.stringify(made)
  } catch {
    return false
  }
}

async function writePart(type: EntityType, part: Part): Promise<EntityFiles['parts'][number]> {
  const file = `${type}.${part.name}.arrow.gz`
  const packed = await promisify(gzip)(part.bytes, { level: 6 })
  await writeFile(new URL(file, FOLDER), packed)
  return { file, roots: part.roots, bytes: packed.length }
}

function summary({ entities }: Manifest, tookMs: number): string {
  const all = Object.values(entities)
  const bytes = all.flatMap(({ parts }) => parts).reduce((sum, part) => sum + part.bytes, 0)
  const records = all.reduce((sum, { rows }) => sum + rows, 0)
  const size = `${(bytes / 1e6).toFixed(1)} MB`
  return `${records.toLocaleString('en')} records, ${size}, ${(tookMs / 1000).toFixed(1)} s: ${fileURLToPath(FOLDER)}`
}

await main(process.argv.slice(2))
