import type { Engine, QuestionKind, Questions, Timed } from '#engine'
import type { Outside } from '../outside.ts'
import { type AnswerInfo, type RequestOptions, type Source, toCursor } from '../source.ts'
import { SAMPLE_CAN } from './can.ts'
import { notLoaded, toSourceError } from './failure.ts'
import { checkQuery, checkReason } from './refusals.ts'

/** The engine's module, as far as this Source uses it: imported when first asked. */
type EngineModule = Pick<typeof import('#engine'), 'startSampleEngine' | 'isEngineError'>

/** Where the engine comes from: the page imports it, tests bring their own. */
export interface EngineSupply {
  start(): Promise<Engine>
  isEngineError: EngineModule['isEngineError']
}

/** The embedded sample as a Source. */
export function createSampleSource(supply: () => Promise<EngineSupply>, outside: Pick<Outside, 'now'>): Source {
  const asking = createAsking(supply)
  const infoOf = (tookMs: number): AnswerInfo => ({ receivedAt: outside.now(), tookMs, credits: null })
  return {
    id: 'sample',
    label: 'Sample (synthetic)',
    can: SAMPLE_CAN,
    list: async (request, options) => {
      checkQuery(request.query, SAMPLE_CAN)
      for (const { key } of request.sort) checkReason(SAMPLE_CAN.whyNotSort(request.query.entity, key))
      const { answer, tookMs } = await asking('list', request, options)
      const next = answer.next === null ? null : toCursor(answer.next)
      const total = { kind: 'exact', count: answer.count } as const
      return { entities: answer.entities, next, total, info: infoOf(tookMs) }
    },
    group: async (request, options) => {
      checkQuery(request.query, SAMPLE_CAN)
      checkReason(SAMPLE_CAN.whyNotGroup(request.query.entity, request.field))
      const { answer, tookMs } = await asking('group', { ...request, cursor: request.cursor ?? null }, options)
      const { groups, isComplete, next, count } = answer
      const total = { kind: 'exact', count } as const
      return { groups, isComplete, next: next === null ? null : toCursor(next), total, info: infoOf(tookMs) }
    },
    get: async (request, options) => (await asking('get', request, options)).answer,
    suggest: async (request, options) => {
      const { answer } = await asking('suggest', request, options)
      return answer.map((suggestion) => ({ ...suggestion, entity: request.entity }))
    },
    labels: async (request, options) => (await asking('labels', request, options)).answer,
  }
}

type Asking = <K extends QuestionKind>(
  kind: K,
  ask: Questions[K]['ask'],
  options: RequestOptions,
) => Promise<Timed<Questions[K]['answer']>>

interface Started {
  readonly engine: Engine
  readonly supply: EngineSupply
}

/** Asks the engine, which is started by the first question; a start that failed is tried again by the next. */
function createAsking(supply: () => Promise<EngineSupply>): Asking {
  let starting: Promise<Started> | null = null

  const start = async (): Promise<Started> => {
    try {
      const found = await supply()
      return { engine: await found.start(), supply: found }
    } catch (error) {
      throw notLoaded(error)
    }
  }
  return async (kind, ask, { signal }) => {
    signal?.throwIfAborted()
    starting ??= start()
    const mine = starting
    const forget = (): void => {
      if (starting === mine) starting = null
    }
    const { engine, supply: found } = await mine.catch((error: unknown) => {
      forget()
      throw error
    })
    try {
      return await engine.ask(kind, ask, signal)
    } catch (error) {
      if (!found.isEngineError(error)) throw error
      if (error.kind === 'start') {
        forget()
        engine.close()
      }
      throw toSourceError(error)
    }
  }
}
