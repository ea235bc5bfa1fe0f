import { describe, expect, it } from 'vitest'
import { parseDay } from '../core/day.ts'
import { createAppStore } from '../state/store.ts'
import { type AddressWindow, historyEntry, syncAddress } from './address.ts'

/** An address bar with its history; timers run when `settle` says so. */
function addressBar(search = '') {
  const entries = [search]
  const timers = new Map<number, () => void>()
  let listener: (() => void) | null = null
  let lastTimer = 0
  const query = (address: string) => address.replace(/^[^?]*/, '')
  const bar: AddressWindow = {
    location: {
      pathname: '/',
      get search() {
        return entries.at(-1)!
      },
    },
    history: {
      pushState: (_state, _title, address) => void entries.push(query(String(address))),
      replaceState: (_state, _title, address) => void entries.splice(-1, 1, query(String(address))),
    },
    addEventListener: (_type, run) => {
      listener = run
    },
    removeEventListener: () => {
      listener = null
    },
    setTimeout: (run) => {
      timers.set(++lastTimer, run)
      return lastTimer
    },
    clearTimeout: (timer) => void timers.delete(timer),
  }
  const settle = () => {
    for (const run of timers.values()) run()
    timers.clear()
  }
  const back = () => {
    entries.pop()
    listener?.()
  }
  return { bar, entries, settle, back }
}

function synced() {
  const store = createAppStore()
  const address = addressBar()
  const stop = syncAddress(store, address.bar)
  const set = (part: object) => store.setState(({ state }) => ({ state: { ...state, ...part } }))
  return { store, set, stop, ...address }
}

describe('the address', () => {
  it('gets an entry for each choice', () => {
    const { set, entries } = synced()
    set({ country: ['IR'] })
    set({ mode: 'window' })
    expect(entries).toEqual(['', '?v=1&country=IR', '?v=1&mode=window&country=IR'])
  })

  it('gets one entry for a movement, once it settles', () => {
    const { set, settle, entries } = synced()
    for (const date of ['2022-01-01', '2022-01-02', '2022-01-03']) set({ at: parseDay(date) })
    settle()
    expect(entries).toEqual(['?v=1&at=2022-01-03'])
  })

  it('is not written while a run plays, and once when it stops', () => {
    const { store, set, settle, entries } = synced()
    store.setState({ playing: true })
    for (const date of ['2022-01-01', '2022-01-02']) set({ at: parseDay(date) })
    settle()
    const during = [...entries]
    store.setState({ playing: false })
    settle()
    expect([during, entries]).toEqual([[''], ['?v=1&at=2022-01-02']])
  })

  it('gives the state back when the reader goes back', () => {
    const { store, set, back } = synced()
    set({ country: ['IR'] })
    set({ country: ['RU'] })
    back()
    expect(store.getState().state.country).toEqual(['IR'])
  })

  it('is left alone after the end', () => {
    const { set, stop, entries } = synced()
    stop()
    set({ country: ['IR'] })
    expect(entries).toEqual([''])
  })

  it('tells choices from movements', () => {
    const { store } = synced()
    const { state } = store.getState()
    const changes = [{ country: ['IR'] }, { id: 'x' }, { at: 1 }, { q: 'x' }, { camera: null }]
    expect(changes.map((change) => historyEntry(state, { ...state, ...change }))).toEqual([
      'push',
      'push',
      'replace',
      'replace',
      'replace',
    ])
  })
})
