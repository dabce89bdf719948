import { jsonReply, Refusal } from '../reply.ts'

/** An error in the form that clusters give it (reference for clusters § 6). */
export const clusterError = (status: number, type: string, reason: string): Refusal =>
  new Refusal(jsonReply(status, { error: { root_cause: [{ type, reason }], type, reason }, status }))

export const parsing = (reason: string): Refusal => clusterError(400, 'parsing_exception', reason)

export const illegal = (reason: string): Refusal => {
  const cause = { type: 'illegal_argument_exception', reason }
  const error = {
    root_cause: [cause],
    type: 'search_phase_execution_exception',
    reason: 'all shards failed',
    failed_shards: [{ shard: 0, reason: cause }],
  }
  return new Refusal(jsonReply(400, { error, status: 400 }))
}

export const noIndex = (name: string): Refusal =>
  clusterError(404, 'index_not_found_exception', `no such index [${name}]`)
