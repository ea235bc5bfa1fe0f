import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groups, states } from '../core/fixtures/arbitrary.ts'
import { openingState } from '../core/link/opening.ts'
import { DEFAULT_STATE } from '../core/link/state.ts'
import type { Group } from '../core/table/dataset.ts'
import { createCommands } from './commands.ts'
import { createEmbedded, THREE } from './fixtures/embedded.ts'
import { linkState, patchState } from './link-state.ts'

const OF_NOBODY = { group: null, version: '2' } as const

function embedAt(link: string, group: Group | null = null) {
  const embedded = createEmbedded(link, THREE, group)
  let stretches = 0
  embedded.player.onEnd(() => stretches++)
  const run = createCommands(embedded)
  const at = () => linkState(embedded.store.getState().state, OF_NOBODY).at
  return { ...embedded, run, at, stretches: () => stretches }
}

describe('the state as keys of a link', () => {
  it('holds what differs from the defaults, and makes the same state again', () => {
    fc.assert(
      fc.property(states, groups, fc.constantFrom('1', '2'), (state, group, version) => {
        const terms = { group, version }
        const opening = openingState(group, version)
        expect(patchState(opening, linkState(state, terms), terms)).toEqual({ state })
      }),
    )
  })

  it('changes the keys that are given and leaves the others', () => {
    const patched = patchState(
      { ...DEFAULT_STATE, country: ['IR'], q: 'market', min: 9 },
      { country: 'RU,DE', q: null, certain: true, eps: 20 },
      OF_NOBODY,
    )
    expect(patched).toEqual({
      state: { ...DEFAULT_STATE, country: ['RU', 'DE'], min: 9, certain: true, eps: 20 },
    })
  })

  it('has one camera: bounds replace a view', () => {
    const camera = { type: 'view', lon: 69, lat: 34, zoom: 4 } as const
    expect(patchState({ ...DEFAULT_STATE, camera }, { bounds: '60,20,70,40' }, OF_NOBODY)).toEqual({
      state: { ...DEFAULT_STATE, camera: { type: 'bounds', west: 60, south: 20, east: 70, north: 40 } },
    })
  })

  it('names what a link does not know and what it would have left out', () => {
    const patches: Record<string, string>[] = [
      { colour: 'red' },
      { mode: 'sideways' },
      { kind: 'attack,flood' },
      { at: '2024-02-30' },
    ]
    expect(patches.map((patch) => patchState(DEFAULT_STATE, patch, OF_NOBODY))).toEqual([
      { error: 'state has a key that links do not have: colour.' },
      { error: 'mode=sideways is not one of cumulative, window, instant.' },
      { error: 'kind=attack,flood has unknown values: flood.' },
      { error: 'at=2024-02-30 is not a date.' },
    ])
  })
})

const ISKP = { actor: 'ISKP', related: ['IS'] }

describe('an embed', () => {
  it('that was opened by a link of version 1 goes on speaking in its terms', () => {
    const { run, store } = embedAt('?country=RU', ISKP)
    const said = [
      run({ type: 'get' }),
      run({ type: 'set', state: { actor: 'ISKP' } }),
      run({ type: 'set', state: { actor: null, country: null, role: 'incident' } }),
    ]
    expect(said).toEqual([
      { ok: true, state: { country: 'RU' } },
      { ok: true, state: { country: 'RU', actor: 'ISKP' } },
      { ok: true, state: { role: 'incident' } },
    ])
    expect(store.getState().state.actor).toEqual([])
  })

  it('that was opened by one of version 2 speaks of the group where nothing is said', () => {
    const { run, store } = embedAt('?v=2&country=RU', ISKP)
    const said = [
      run({ type: 'get' }),
      run({ type: 'set', state: { actor: 'all', role: 'incident,signal' } }),
      run({ type: 'set', state: { actor: null, country: null } }),
    ]
    expect(said).toEqual([
      { ok: true, state: { country: 'RU' } },
      { ok: true, state: { country: 'RU', actor: 'all', role: 'incident,signal' } },
      { ok: true, state: { role: 'incident,signal' } },
    ])
    expect(store.getState().state.actor).toEqual(['ISKP'])
  })

  it('takes keys in the terms of a version that stands beside them, and answers in its own', () => {
    const { run, store } = embedAt('?country=RU', ISKP)
    expect(run({ type: 'set', state: { v: '2', actor: null, at: '2024-02-10' } })).toEqual({
      ok: true,
      state: { at: '2024-02-10', country: 'RU', actor: 'ISKP' },
    })
    expect(store.getState().state).toMatchObject({ actor: ['ISKP'], role: ['incident', 'signal'] })
    expect(run({ type: 'set', state: { v: '4' } })).toEqual({ ok: false, error: 'v=4 is not known.' })
  })
})

describe('commands', () => {
  it('get answers with the state', () => {
    expect(embedAt('?country=RU').run({ type: 'get' })).toEqual({ ok: true, state: { country: 'RU' } })
  })

  it('set carries out a value that no incident has, and says so', () => {
    const { run } = embedAt('?v=2')
    expect([
      run({ type: 'set', state: { country: 'ZZ,RU', actor: 'nobody' } }),
      run({ type: 'get' }),
    ]).toEqual([
      {
        ok: true,
        state: { country: 'ZZ,RU', actor: 'nobody' },
        warnings: [
          'country=ZZ: no incident of this dataset has this value.',
          'actor=nobody: no incident of this dataset has this value.',
        ],
      },
      { ok: true, state: { country: 'ZZ,RU', actor: 'nobody' } },
    ])
  })

  it('set moves the clock and filters at once', () => {
    const { run } = embedAt('')
    expect(run({ type: 'set', state: { at: '2024-02-10', country: 'RU' } })).toEqual({
      ok: true,
      state: { at: '2024-02-10', country: 'RU' },
    })
  })

  it('set changes every kind of item', () => {
    const state = { mode: 'window', span: 'P60D', speed: 'P30D', base: '59,36', hl: 'march', min: '5' }
    expect(embedAt('').run({ type: 'set', state })).toEqual({ ok: true, state })
  })

  it('set changes nothing when one of its values is bad', () => {
    const { run, store } = embedAt('')
    const before = store.getState().state
    expect(run({ type: 'set', state: { country: 'RU', mode: 'sideways' } }).ok).toBe(false)
    expect(store.getState().state).toBe(before)
  })

  it('set with an incident moves the clock to it, unless it says where the clock is', () => {
    const { run } = embedAt('?at=2024-01-03')
    expect(run({ type: 'set', state: { id: 'march' } })).toEqual({
      ok: true,
      state: { at: '2024-03-22', id: 'march' },
    })
    expect(run({ type: 'set', state: { id: 'march', at: '2024-02-10' } })).toEqual({
      ok: true,
      state: { at: '2024-02-10', id: 'march' },
    })
  })

  it('a camera that is set counts as the page’s own, so that the map follows', () => {
    const { run, store } = embedAt('')
    run({ type: 'set', state: { view: '69,34,5' } })
    expect(store.getState()).toMatchObject({
      cameraOrigin: 'page',
      state: { camera: { type: 'view', lon: 69, lat: 34, zoom: 5 } },
    })
  })

  it('play and pause', () => {
    const { run, store } = embedAt('')
    run({ type: 'play' })
    expect(store.getState().playing).toBe(true)
    run({ type: 'pause' })
    expect(store.getState().playing).toBe(false)
  })

  it('set can start the run too', () => {
    const { run, store } = embedAt('')
    run({ type: 'set', state: { play: true } })
    expect(store.getState().playing).toBe(true)
  })

  it('play from and to shows that stretch, holds its last day and says so once', () => {
    const { run, at, pass, store, stretches } = embedAt('')
    run({ type: 'play', from: '2024-01-03', to: '2024-03-01' })
    expect(at()).toBe('2024-01-03')
    pass(60_000)
    expect([at(), store.getState().playing, stretches()]).toEqual(['2024-03-01', false, 1])
  })

  it('a stretch that was paused is over: playing on goes to the end of the run', () => {
    const { run, at, pass, stretches } = embedAt('')
    run({ type: 'play', from: '2024-01-03', to: '2024-03-01' })
    run({ type: 'pause' })
    run({ type: 'play' })
    pass(60_000)
    expect([at(), stretches()]).toEqual(['2024-03-22', 1])
  })

  it('does not play to a day that has passed', () => {
    expect(embedAt('?at=2024-03-01').run({ type: 'play', to: '2024-02-01' })).toEqual({
      ok: false,
      error: 'to=2024-02-01 is not after the day that is shown, 2024-03-01: say from which day to play.',
    })
  })

  it('step goes to the next incident and back', () => {
    const { run, at } = embedAt('?at=2024-01-03')
    run({ type: 'step', by: 1 })
    expect(at()).toBe('2024-02-10')
    run({ type: 'step', by: -1 })
    expect(at()).toBe('2024-01-03')
  })

  it('select opens an incident and null closes it', () => {
    const { run } = embedAt('')
    expect(run({ type: 'select', incident: 'march' })).toEqual({ ok: true, state: { id: 'march' } })
    expect(run({ type: 'select', incident: null })).toEqual({ ok: true, state: {} })
  })

  it('highlight replaces what was highlighted', () => {
    const { run } = embedAt('?hl=march')
    expect(run({ type: 'highlight', incidents: ['january'] })).toEqual({ ok: true, state: { hl: 'january' } })
  })

  it('an incident that the dataset does not have is named and changes nothing', () => {
    const { run, store } = embedAt('')
    const before = store.getState().state
    const error = 'There is no incident "april" in this dataset.'
    expect([
      run({ type: 'select', incident: 'april' }),
      run({ type: 'highlight', incidents: ['march', 'april'] }),
      run({ type: 'set', state: { id: 'april', country: 'RU' } }),
      run({ type: 'set', state: { hl: 'april' } }),
    ]).toEqual(Array(4).fill({ ok: false, error }))
    expect(store.getState().state).toBe(before)
  })

  it('chapter leads through the story that is told, and says at its end that it is there', () => {
    const { run, actions } = embedAt('')
    expect(run({ type: 'chapter', to: 'next' })).toEqual({
      ok: false,
      error: 'No story is open: set story to the name of one.',
    })
    const told = { id: 's', chapter: 2, of: 2, held: true }
    actions.tell({ ...told, go: (to) => (to === 'next' ? 'at end' : null) })
    const said = { chapter: 2, of: 2, held: true }
    expect(run({ type: 'chapter', to: 'next' })).toEqual({
      ok: true,
      state: {},
      chapter: { ...said, at: 'at end' },
    })
    expect(run({ type: 'chapter', to: 2 })).toEqual({ ok: true, state: {}, chapter: said })
    expect(run({ type: 'chapter', to: 3 })).toEqual({
      ok: false,
      error: 'There is no chapter 3: the story has 2.',
    })
  })

  it('play takes the seconds that are asked for', () => {
    const { run, pass, at, stretches } = embedAt('')
    run({ type: 'play', from: '2024-01-03', to: '2024-03-22', seconds: 1 })
    pass(1200)
    expect([at(), stretches()]).toEqual(['2024-03-22', 1])
  })
})
