import { jsonReply, Refusal } from '../reply.ts'

/** An error in the form that clusters give it (reference for clusters § 6). */
export const clusterError = (
  status: number,
  type: string,
  reason: string,
  causes: readonly { readonly type: string; readonly reason: string }[] = [{ type, reason }],
): Refusal => {
  const failed = causes.map((cause) => ({ shard: 0, reason: cause }))
  return new Refusal(jsonReply(status, { error: { root_cause: causes, type, reason, failed_shards: failed }, status }))
}

export const parsing = (reason: string): Refusal => clusterError(400, 'parsing_exception', reason)

export const illegal = (reason: string): Refusal =>
  clusterError(400, 'search_phase_execution_exception', 'all shards failed', [
    { type: 'illegal_argument_exception', reason },
  ])

export const noIndex = (name: string): Refusal =>
  clusterError(404, 'index_not_found_exception', `no such index [${name}]`)
