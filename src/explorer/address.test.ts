import { describe, expect, it } from 'vitest'
import { datasetOf, feature } from '../core/fixtures/feature.ts'
import { DEFAULT_STATE, type State } from '../core/link/state.ts'
import { parseDay } from '../core/time/day.ts'
import { localSource } from '../source/local.ts'
import { createActions } from '../state/actions.ts'
import { handClock } from '../state/fixtures/hand-clock.ts'
import { createPlayer } from '../state/player.ts'
import { createAppStore } from '../state/store.ts'
import { createViewer } from '../state/viewer.ts'
import { type AddressWindow, historyEntry, syncAddress } from './address.ts'

/** An address bar with its history; timers run when `settle` says so. */
function addressBar(search = '', states: unknown[] = []) {
  const entries = [search]
  const timers = new Map<number, () => void>()
  let current = 0
  let listener: (() => void) | null = null
  let lastTimer = 0
  const query = (address: string) => address.replace(/^[^?]*/, '')
  const bar: AddressWindow = {
    location: {
      pathname: '/',
      get search() {
        return entries[current]!
      },
    },
    history: {
      get state() {
        return states[current] ?? null
      },
      pushState: (state, _title, address) => {
        entries.splice(++current, entries.length, query(String(address)))
        states.length = current
        states.push(state)
      },
      replaceState: (state, _title, address) => {
        if (address !== undefined) entries.splice(current, 1, query(String(address)))
        states[current] = state
      },
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
  const go = (by: number) => {
    current = Math.min(entries.length - 1, Math.max(0, current + by))
    listener?.()
  }
  /** A link to a part of the page: an entry with the same query. */
  const jump = () => {
    entries.splice(++current, entries.length, entries[current - 1]!)
    states.splice(current, states.length)
    listener?.()
  }
  return { bar, entries, settle, back: () => go(-1), forward: () => go(1), jump }
}

/** A page with an incident in each of three months, its address and its clock. */
function synced() {
  const store = createAppStore()
  const view = createViewer(store)
  const actions = createActions(store, view)
  const clock = handClock()
  const player = createPlayer(store, view, clock)
  actions.datasetLoaded(
    localSource(
      datasetOf(...['2022-01-03', '2022-02-01', '2022-03-01'].map((start, i) => feature(`i${i}`, { start }))),
    ),
    [],
    DEFAULT_STATE,
  )
  const address = addressBar()
  const stop = syncAddress({ store, actions, player }, address.bar, 'this page')
  const set = (part: Partial<State>) => actions.set(part)
  const state = () => store.getState().state
  return { store, actions, player, clock, set, state, stop, ...address }
}

describe('the address', () => {
  it('gets an entry for each choice', () => {
    const { set, entries } = synced()
    set({ country: ['IR'] })
    set({ mode: 'window' })
    expect(entries).toEqual(['', '?v=2&country=IR', '?v=2&mode=window&country=IR'])
  })

  it('stays as it is when the dataset comes and decides what the link leaves unsaid', () => {
    const store = createAppStore()
    const view = createViewer(store)
    const actions = createActions(store, view)
    const { bar, entries, settle } = addressBar()
    syncAddress({ store, actions, player: { pause() {} } }, bar)
    actions.datasetLoaded(localSource(datasetOf(feature('a'))), [], { ...DEFAULT_STATE, actor: ['ISKP'] })
    settle()
    expect(entries).toEqual([''])
    actions.set({ mode: 'window' })
    expect(entries).toEqual(['', '?v=2&mode=window&actor=ISKP'])
  })

  it('gets one entry for a movement, once it settles', () => {
    const { set, settle, entries } = synced()
    for (const date of ['2022-01-01', '2022-01-02', '2022-01-03']) set({ at: parseDay(date) })
    settle()
    expect(entries).toEqual(['?v=2&at=2022-01-03'])
  })

  it('is not written while a run plays, and once when it stops', () => {
    const { player, clock, settle, entries } = synced()
    player.play()
    for (let frame = 0; frame < 25; frame++) clock.pass(100)
    settle()
    const during = [...entries]
    player.pause()
    settle()
    expect([during, entries]).toEqual([[''], ['?v=2&at=2022-02-01']])
  })

  it('gives the state back when the reader goes back and forward', () => {
    const { state, set, back, forward } = synced()
    set({ country: ['IR'] })
    set({ country: ['RU'] })
    back()
    const before = state().country
    forward()
    expect([before, state().country]).toEqual([['IR'], ['RU']])
  })

  it('stops a run when the reader goes back, and leaves the entries as they are', () => {
    const { store, actions, player, clock, settle, back, state, entries } = synced()
    actions.openPanel('sources')
    player.play()
    for (let frame = 0; frame < 25; frame++) clock.pass(100)
    back()
    for (let frame = 0; frame < 200; frame++) clock.pass(100)
    settle()
    expect({ playing: store.getState().playing, waiting: clock.waiting }).toEqual({
      playing: false,
      waiting: false,
    })
    expect([state().panel, state().at, entries]).toEqual(['incidents', null, ['', '?v=2&panel=sources']])
  })

  it('makes no entry of what was chosen during a run that going back stops', () => {
    const { player, clock, set, settle, back, state, entries } = synced()
    set({ mode: 'window' })
    player.play()
    clock.pass(500)
    set({ country: ['IR'] })
    back()
    settle()
    expect([state().mode, state().country, entries]).toEqual(['cumulative', [], ['', '?v=2&mode=window']])
  })

  it('lets a run go on when the reader jumps to a part of the page', () => {
    const { store, player, clock, jump, back, state } = synced()
    player.play()
    for (let frame = 0; frame < 25; frame++) clock.pass(100)
    jump()
    back()
    clock.pass(100)
    expect([store.getState().playing, state().at]).toEqual([true, parseDay('2022-02-01')])
  })

  describe('of a file of the reader’s own', () => {
    /** A page on which a file was opened after a filter was set, as the panel opens it. */
    function withFile(...files: string[]) {
      const page = synced()
      page.set({ country: ['IR'], theme: 'dark' })
      for (const title of files) {
        const dataset = datasetOf(feature(title, { start: '2001-01-01' }))
        const info = { ...dataset.info, title, version: '' }
        page.actions.datasetLoaded(localSource({ ...dataset, info }), [], { ...DEFAULT_STATE, theme: 'dark' })
      }
      const title = () => page.store.getState().dataset!.info.title
      const notices = () => page.store.getState().notices.map(({ message }) => message)
      return { ...page, title, notices }
    }

    it('says what is the reader’s and nothing of the view, which would mean another thing elsewhere', () => {
      const { set, entries } = withFile('mine.csv')
      set({ country: ['FJ'] })
      expect(entries).toEqual(['', '?v=2&country=IR&theme=dark', '?v=2&theme=dark', '?v=2&theme=dark'])
    })

    it('leads back to the view of the dataset before, and forward to that of the file', () => {
      const { set, state, back, forward, title } = withFile('mine.csv')
      set({ country: ['FJ'] })
      const seen = [[title(), state().country]]
      for (const go of [back, back, forward, forward]) {
        go()
        seen.push([title(), state().country])
      }
      expect(seen).toEqual([
        ['mine.csv', ['FJ']],
        ['mine.csv', []],
        ['Test data', ['IR']],
        ['mine.csv', []],
        ['mine.csv', ['FJ']],
      ])
    })

    it('leads to the built dataset, and says so, where the file is not open any more', () => {
      const { back, state, title, notices } = withFile('first.csv', 'second.csv')
      back()
      expect([title(), state().country, notices()]).toEqual([
        'Test data',
        [],
        [{ code: 'ownNotOpen', name: 'first.csv' }],
      ])
    })

    it('is not taken for that of a file of the page before it was loaded anew', () => {
      const store = createAppStore()
      const actions = createActions(store, createViewer(store))
      const before = { page: 'the page before', dataset: 1, query: 'v=2&country=FJ', name: 'mine.csv' }
      const { bar } = addressBar('', [{ reachmap: before }])
      syncAddress({ store, actions, player: { pause() {} } }, bar, 'this page')
      actions.datasetLoaded(localSource(datasetOf(feature('a'))), [], DEFAULT_STATE)
      expect([
        store.getState().notices.map(({ message }) => message),
        store.getState().state.country,
      ]).toEqual([[{ code: 'ownNotOpen', name: 'mine.csv' }], []])
    })

    it('lets the reader jump to a part of the page', () => {
      const { set, jump, title, state } = withFile('mine.csv')
      set({ country: ['FJ'] })
      jump()
      expect([title(), state().country]).toEqual(['mine.csv', ['FJ']])
    })
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
