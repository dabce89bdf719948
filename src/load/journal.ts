import { appendFile, readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { at, type Json } from '#lib/json'

/** Remembers which files were loaded to their end, so that a load that broke off goes on behind them. */
export interface Journal {
  has(file: string): Promise<boolean>
  add(file: string): Promise<void>
}

/** A file as it was loaded: one that changed since is loaded again. */
async function markOf(file: string, target: string): Promise<string> {
  const { size, mtimeMs } = await stat(file)
  return JSON.stringify({ target, file: resolve(file), size, changed: Math.round(mtimeMs) })
}

/** Opens a journal: one line of JSON for each file that was loaded into `target`. */
export async function openJournal(path: string, target: string): Promise<Journal> {
  const text = await readFile(path, 'utf8').catch(() => '')
  const done = new Set(text.split('\n').filter(isMark))
  return {
    has: async (file) => done.has(await markOf(file, target)),
    async add(file) {
      const mark = await markOf(file, target)
      done.add(mark)
      await appendFile(path, `${mark}\n`)
    },
  }
}

/** A line that was cut off by a crash is none: its file is loaded again, which is harmless. */
function isMark(line: string): boolean {
  try {
    const mark: Json = JSON.parse(line)
    return typeof at(mark, 'file') === 'string'
  } catch {
    return false
  }
}
