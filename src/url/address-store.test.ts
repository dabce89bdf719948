// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parseAddress } from '#query'
import { currentAddress, drawAfter, go, subscribeToAddress } from './address-store.ts'

let told: string[] = []
const path = (): string => (currentAddress().route.kind === 'home' ? 'home' : JSON.stringify(currentAddress().route))
const addressOf = (text: string) => parseAddress(text)
const stops: (() => void)[] = []

beforeEach(() => {
  go(addressOf('/'))
  told = []
  stops.push(subscribeToAddress(() => told.push(path())))
})
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
  drawAfter(() => null)
})

/** Goes somewhere while an element is being clicked. */
function goFrom(element: HTMLElement, target: string): void {
  document.body.append(element)
  element.addEventListener('click', () => go(addressOf(target)), { once: true })
  element.click()
  element.remove()
}

describe('a change of the address', () => {
  it('is heard of at once where nothing has to be prepared', () => {
    go(addressOf('/works'))
    expect(told).toEqual([path()])
  })

  it('is heard of when what it shows has been asked for, and stands in the address before', async () => {
    let sent = () => {}
    drawAfter(() => new Promise<void>((resolve) => (sent = resolve)))
    goFrom(document.createElement('button'), '/works')
    expect(path()).toContain('"works"')
    expect(told).toEqual([])
    sent()
    await Promise.resolve()
    expect(told).toEqual([path()])
  })

  it('is heard of also when the preparation fails', async () => {
    drawAfter(() => Promise.reject(new Error('no')))
    goFrom(document.createElement('button'), '/works')
    await new Promise((done) => setTimeout(done))
    expect(told).toEqual([path()])
  })

  it.each(['input', 'select'])('is heard of at once by an %s, which shows what the address says', (name) => {
    drawAfter(() => new Promise(() => {}))
    goFrom(document.createElement(name), '/works')
    expect(told).toEqual([path()])
  })

  it.each(['pointerdown', 'click', 'keydown'])('is heard of before the next %s, and once', async (type) => {
    let sent = () => {}
    drawAfter(() => new Promise<void>((resolve) => (sent = resolve)))
    goFrom(document.createElement('button'), '/works')
    const heard: number[] = []
    document.body.addEventListener(type, () => heard.push(told.length), { once: true })
    document.body.dispatchEvent(new Event(type, { bubbles: true }))
    sent()
    await Promise.resolve()
    expect([heard, told]).toEqual([[1], [path()]])
  })
})
