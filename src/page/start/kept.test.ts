// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { keepActions, type Touched } from './kept.ts'
import { takeBack } from './take-back.ts'

const PAGE = `
  <form>
    <input id="search" type="search" value="">
    <select id="order"><option selected>date</option><option>title</option></select>
    <input id="signals" type="checkbox">
    <input id="cumulative" name="mode" type="radio" checked>
    <input id="window" name="mode" type="radio">
    <button id="row" type="button">A row</button>
    <a id="link" href="#somewhere">A link</a>
  </form>
  <div id="map"><button id="zoom" type="button">Zoom in</button></div>`

/** What the page's own parts are told, once they are there. */
let told: string[]
let touches: number
let listening: AbortController

beforeEach(() => {
  document.body.innerHTML = PAGE
  told = []
  touches = 0
  listening = new AbortController()
})
afterEach(() => {
  listening.abort()
  document.body.innerHTML = ''
})

const one = <E extends HTMLElement = HTMLInputElement>(id: string) => document.getElementById(id) as E

/** What is kept until `end`, is then taken back, and is done again by `carryOut`. */
function keep(before: Touched | null = null) {
  const ending = keepActions(
    document,
    before,
    () => one('map'),
    () => {
      touches++
    },
  )
  let again = () => {}
  return {
    end() {
      again = takeBack(ending())
    },
    carryOut: () => again(),
  }
}

/** The event as a browser makes it for a hand. */
function byHand<E extends Event>(event: E): E {
  Object.defineProperty(event, 'isTrusted', { value: true })
  return event
}

const click = (id: string) => one(id).dispatchEvent(byHand(new MouseEvent('click', { bubbles: true })))
const input = (id: string) => one(id).dispatchEvent(byHand(new Event('input', { bubbles: true })))

/** The page's parts arrive: from now on what happens reaches them. */
function partsArrive(): void {
  for (const type of ['click', 'keydown', 'input', 'change'])
    document.addEventListener(
      type,
      (event) => {
        const { id, value, checked } = event.target as HTMLInputElement
        const state = ['checkbox', 'radio'].includes(one(id).type) ? checked : (value ?? '')
        told.push([type, id, state].join(' ').trim())
      },
      { signal: listening.signal },
    )
}

/** What every control holds. */
const held = () => ({
  search: one('search').value,
  order: one<HTMLSelectElement>('order').value,
  signals: one('signals').checked,
  window: one('window').checked,
})

const AS_MADE = { search: '', order: 'date', signals: false, window: false }

describe('what is done to a page before it can answer', () => {
  test('is a click or a key that is done again in its order, and not before', () => {
    const kept = keep()
    click('row')
    one('search').dispatchEvent(byHand(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })))
    partsArrive()
    kept.end()
    expect(told).toEqual([])
    kept.carryOut()
    expect({ told, touches }).toEqual({ told: ['click row', 'keydown search'], touches: 2 })
  })

  test('is every control, set back to what the page was made with, then set to what it held last', () => {
    const kept = keep()
    for (const typed of ['Ka', 'Kabul']) {
      one('search').value = typed
      input('search')
    }
    one<HTMLSelectElement>('order').value = 'title'
    input('order')
    one('signals').checked = true
    input('signals')
    one('window').checked = true
    input('window')

    kept.end()
    const between = held()
    partsArrive()
    kept.carryOut()
    expect({ between, after: held() }).toEqual({
      between: AS_MADE,
      after: { search: 'Kabul', order: 'title', signals: true, window: true },
    })
    expect(told.filter((what) => what.startsWith('change'))).toEqual([
      'change search Kabul',
      'change order title',
      'change signals true',
      'change window true',
    ])
  })

  test('leaves the text that was chosen in a field chosen', () => {
    const kept = keep()
    one('search').value = 'Kabul'
    one('search').setSelectionRange(1, 3)
    input('search')
    kept.end()
    kept.carryOut()
    const { value, selectionStart, selectionEnd } = one('search')
    expect({ value, selectionStart, selectionEnd }).toEqual({
      value: 'Kabul',
      selectionStart: 1,
      selectionEnd: 3,
    })
  })

  test('is not what is ticked and unticked again', () => {
    const kept = keep()
    for (const checked of [true, false]) {
      one('signals').checked = checked
      input('signals')
    }
    kept.end()
    partsArrive()
    kept.carryOut()
    expect({ held: held(), told }).toEqual({ held: AS_MADE, told: [] })
  })

  test('is no link, nothing inside of what takes care of itself, and nothing that a script does', () => {
    const kept = keep()
    click('link')
    click('zoom')
    one('row').dispatchEvent(new MouseEvent('click', { bubbles: true }))
    partsArrive()
    kept.end()
    kept.carryOut()
    // The link was touched all the same: the page makes haste.
    expect({ told, touches }).toEqual({ told: [], touches: 1 })
  })

  test('begins with what was kept before this script was there, whose keeper is sent away', () => {
    const events: Event[] = []
    const ending = new AbortController()
    document.addEventListener('click', (event) => events.push(event), { signal: ending.signal })
    click('row')
    const kept = keep({ events, end: () => ending.abort() })
    click('row')
    partsArrive()
    kept.end()
    kept.carryOut()
    expect({ told, before: events.length }).toEqual({ told: ['click row', 'click row'], before: 1 })
  })

  test('ends when the page takes over: from then on it answers itself', () => {
    const kept = keep()
    kept.end()
    click('row')
    partsArrive()
    kept.carryOut()
    expect({ told, touches }).toEqual({ told: [], touches: 0 })
  })
})
