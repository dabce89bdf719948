import type { Call } from '../edge/call.ts'
import { jsonReply, notFound, type Reply, unknownIdForm } from '../reply.ts'
import type { Table } from '../store/table.ts'
import { lastPart } from '../store/values.ts'
import type { Context } from './context.ts'
import { lookUp } from './lookup.ts'
import { param } from './params.ts'
import { readSelect, shapeRecord } from './shape.ts'

const redirect = (status: 301 | 302, location: string): Reply => ({
  status,
  headers: { Location: location, 'Content-Type': 'text/html; charset=utf-8' },
  body: `<!doctype html>\n<html lang=en>\n<title>Redirecting...</title>\n<h1>Redirecting...</h1>\n`,
})

const query = (call: Call): string => {
  const mark = call.target.indexOf('?')
  return mark < 0 ? '' : call.target.slice(mark)
}

/** One record as its page shows it. Only `select` matters. @throws {Refusal} */
const recordReply = (call: Call, table: Table, index: number): Reply =>
  jsonReply(200, shapeRecord(table, index, { select: readSelect(table, param(call, 'select')), isInList: false }))

/** One record by any id form; other forms than the own one lead there by redirect. @throws {Refusal} */
export function answerSingle(call: Call, table: Table, context: Context, id: string): Reply {
  const merged = table.entity === 'funders' ? context.settings.merged[id] : undefined
  if (merged !== undefined) {
    if (context.settings.followRedirects) return answerSingle(call, table, context, merged)
    return redirect(301, `/funders/${merged}${query(call)}`)
  }
  const lookup = lookUp(table, id)
  if (lookup.kind === 'bad-form') throw unknownIdForm()
  if (lookup.kind === 'missing') throw notFound()
  if (lookup.isCanonical || context.settings.followRedirects) return recordReply(call, table, lookup.index)
  return redirect(302, `/${table.entity}/${lastPart(table.id(lookup.index))}${query(call)}`)
}

const WITH_RANDOM = 'works authors institutions concepts funders publishers sources topics'.split(' ')

/** Any record. Rule: reference § 2.3. @throws {Refusal} */
export function answerRandom(call: Call, table: Table, context: Context): Reply {
  if (!WITH_RANDOM.includes(table.entity) || table.size === 0) throw notFound()
  return recordReply(call, table, Math.floor(context.random() * table.size))
}
