import { describe, expect, it } from 'vitest'
import * as door from '#sources'
import * as all from '#sources/all'

describe('the door of the Sources', () => {
  it('gives these names', () => {
    expect(Object.keys(door).sort()).toEqual([
      'CROSSREF_POOLS',
      'LANES',
      'SOURCE_ERROR_KINDS',
      'SourceError',
      'anewPrice',
      'createWalk',
      'createWalks',
      'isSourceError',
      'largestPageOf',
      'planOfIds',
      'planWalk',
      'singleWalk',
      'stoppedWalk',
      'toCursor',
      'unknownCount',
      'withBooleanLabels',
      'withoutIds',
    ])
  })

  it('gives the app these names besides', () => {
    expect(Object.keys(all).sort()).toEqual([
      'FLAVOURS',
      'OPENALEX_BASE',
      'SOURCES',
      'connectCluster',
      'openSource',
      'parseBase',
      'readHoldings',
      'sourceReady',
    ])
  })

  it('opens every Source without sending anything', () => {
    const outside = {
      fetch: () => Promise.reject(new Error('sent')),
      now: () => 0,
      setTimeout: () => 0,
      clearTimeout: () => {},
      random: () => 0.5,
      indexedDB: null,
    }
    const { source, monitor } = all.openSource('openalex', {}, outside)
    expect([source.id, source.label, monitor?.getSnapshot().totals.sent]).toEqual(['openalex', 'OpenAlex', 0])
    expect(all.SOURCES.map(({ id }) => id)).toEqual(['openalex', 'sample', 'crossref', 'cluster'])
  })
})
