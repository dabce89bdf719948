import { LANES, type Lane } from '../source.ts'

/** Something that waits in a lane. `order`: its place among those of its lane; a retry keeps the place it had. */
export interface Waiting {
  readonly lane: Lane
  readonly order: number
}

/** Requests that wait, most urgent lane first, in order within a lane. */
export interface Queue<T extends Waiting> {
  readonly size: number
  add(member: T): void
  /** Whether it was there. */
  remove(member: T): boolean
  /** All, in the order in which they are due. */
  inOrder(): readonly T[]
}

/** An empty queue. */
export function createQueue<T extends Waiting>(): Queue<T> {
  const lanes = new Map<Lane, T[]>(LANES.map((lane) => [lane, []]))
  const laneOf = (member: T): T[] => lanes.get(member.lane) ?? []
  return {
    get size() {
      return [...lanes.values()].reduce((sum, lane) => sum + lane.length, 0)
    },
    add(member) {
      const lane = laneOf(member)
      const after = lane.findIndex((other) => other.order > member.order)
      lane.splice(after === -1 ? lane.length : after, 0, member)
    },
    remove(member) {
      const lane = laneOf(member)
      const index = lane.indexOf(member)
      if (index !== -1) lane.splice(index, 1)
      return index !== -1
    },
    inOrder: () => [...lanes.values()].flat(),
  }
}
