import { expect, it } from 'vitest'
import * as engine from './index.ts'
import * as schema from './schema/index.ts'

it('the doors of the engine give these names', () => {
  expect(Object.keys(engine).sort()).toEqual([
    'ENGINE_ERROR_KINDS',
    'ENGINE_STAGES',
    'EngineError',
    'isEngineError',
    'startSampleEngine',
  ])
  expect(Object.keys(schema).sort()).toEqual(['FORMAT', 'MANIFEST_FILE', 'encodeEntity'])
})
