import type { Call } from '../edge/call.ts'
import { htmlReply, jsonReply, notFound, Refusal, type Reply } from '../reply.ts'
import { entityOfId } from '../store/store.ts'
import type { Table } from '../store/table.ts'
import { answerAutocomplete } from './autocomplete.ts'
import type { Context } from './context.ts'
import { groupsAsCsv } from './csv.ts'
import { answerGroupLists, answerGroups } from './groups.ts'
import { answerList } from './list.ts'
import { param, refuseParams } from './params.ts'
import { readPath } from './paths.ts'
import { answerRandom, answerSingle } from './single.ts'

function listReply(call: Call, table: Table, context: Context): Reply {
  refuseParams(call, table.entity)
  const lists = param(call, 'group_bys')
  if (lists) return jsonReply(200, answerGroupLists(call, table, context, lists))
  const field = param(call, 'group_by')
  if (!field) return jsonReply(200, answerList(call, table, context))
  const body = answerGroups(call, table, context, field)
  return param(call, 'format') === 'csv' ? groupsAsCsv(body) : jsonReply(200, body)
}

/** `/W123` without a list in front leads to the record. Rule: reference § 2.2. */
function bareId(call: Call, context: Context): Reply {
  const id = call.path.slice(1)
  const entity = entityOfId(id.toUpperCase())
  if (!entity || entity === 'awards') throw notFound()
  return answerSingle(call, context.store.table(entity), context, id)
}

function route(call: Call, context: Context): Reply {
  if (call.method === 'POST') return htmlReply(405, 'Method Not Allowed', 'The method is not allowed for the URL.')
  const autocomplete = /^\/autocomplete(?:\/(.+))?$/.exec(call.path)
  if (autocomplete) return answerAutocomplete(call, context, autocomplete[1] ?? null)
  const path = readPath(call.path)
  if (!path) return bareId(call, context)
  const table = context.store.table(path.entity)
  if (path.rest === null) return listReply(call, table, context)
  if (path.rest === '') throw notFound()
  if (path.rest === 'random') return answerRandom(call, table, context)
  if (path.rest === 'valid_fields') return jsonReply(200, table.fieldNames())
  return answerSingle(call, table, context, path.rest)
}

/** The origin's answer: total, refusals included. */
export function answerOrigin(call: Call, context: Context): Reply {
  try {
    return route(call, context)
  } catch (error) {
    if (error instanceof Refusal) return error.reply
    throw error
  }
}
