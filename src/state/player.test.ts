import { describe, expect, it } from 'vitest'
import { isoDay, parseDay } from '../core/day.ts'
import { datasetOf, feature } from '../core/fixtures/feature.ts'
import { createActions } from './actions.ts'
import { createPlayer, type FrameClock } from './player.ts'
import { createAppStore } from './store.ts'
import { createViewer } from './viewer.ts'

/** A clock that stands still until it is told to go on. */
function handClock(): FrameClock & { pass(milliseconds: number): void; readonly waiting: boolean } {
  let now = 0
  let frame: (() => void) | null = null
  return {
    now: () => now,
    requestFrame(run) {
      frame = run
      return 1
    },
    cancelFrame: () => {
      frame = null
    },
    pass(milliseconds) {
      now += milliseconds
      const run = frame
      frame = null
      run?.()
    },
    get waiting() {
      return frame !== null
    },
  }
}

/** A page with an incident on each of the days given, and its clock. */
function page(...days: string[]) {
  const dataset = datasetOf(...days.map((day, i) => feature(`i${i}`, { start: day })))
  const store = createAppStore()
  const view = createViewer(store)
  const actions = createActions(store, view)
  const clock = handClock()
  const player = createPlayer(store, view, clock)
  actions.datasetLoaded(dataset, [])
  const at = () => isoDay(view(store.getState().state)!.at)
  return { store, actions, player, clock, at, playing: () => store.getState().playing }
}

const THREE = ['2020-01-01', '2020-01-10', '2020-02-01']

describe('the player', () => {
  it('plays from the first day when the playhead stands at the end', () => {
    const { player, at, playing } = page(...THREE)
    expect(at()).toBe('2020-02-01')
    player.play()
    expect([at(), playing()]).toEqual(['2020-01-01', true])
  })

  it('shows every step, then stops and holds the last one', () => {
    const { player, clock, at, playing } = page(...THREE)
    player.play()
    const shown = [at()]
    while (playing()) {
      clock.pass(100)
      if (at() !== shown.at(-1)) shown.push(at())
    }
    expect(shown).toEqual(THREE)
    expect(clock.waiting).toBe(false)
  })

  it('shows the same days at the same times at any frame rate', () => {
    const shownAfter = (frames: number, milliseconds: number) => {
      const { player, clock, at } = page(...THREE)
      player.play()
      for (let i = 0; i < frames; i++) clock.pass(milliseconds)
      return at()
    }
    expect(shownAfter(300, 10)).toBe(shownAfter(6, 500))
  })

  it('goes on in the same mode after a filter is set while it plays', () => {
    const { player, actions, store, clock, playing } = page(...THREE)
    actions.set({ mode: 'window' })
    player.play()
    clock.pass(500)
    actions.toggleFacet('kind', 'attack')
    clock.pass(16)
    expect([playing(), store.getState().state.mode]).toEqual([true, 'window'])
  })

  it('plays on from where the playhead was put', () => {
    const { player, actions, clock, at, playing } = page(...THREE)
    player.play()
    actions.scrub(parseDay('2020-01-10')!)
    clock.pass(16)
    expect([at(), playing()]).toEqual(['2020-01-10', true])
  })

  it('lets no time pass while the page can not be seen', () => {
    const { player, clock, at, playing } = page(...THREE)
    player.play()
    player.visible(false)
    clock.pass(60_000)
    player.visible(true)
    expect([at(), playing()]).toEqual(['2020-01-01', true])
  })

  it('steps to the next and the previous incident', () => {
    const { player, actions, at } = page(...THREE)
    actions.scrub(parseDay('2020-01-01')!)
    player.step(1)
    const next = at()
    player.step(-1)
    expect([next, at()]).toEqual(['2020-01-10', '2020-01-01'])
  })

  it('says what has just arrived after a step, and nothing after a scrub', () => {
    const { player, actions, store } = page(...THREE)
    actions.scrub(parseDay('2020-01-01')!)
    player.step(1)
    const arrived = store.getState().arrived
    actions.scrub(parseDay('2020-01-20')!)
    expect([arrived && isoDay(arrived), store.getState().arrived]).toEqual(['2020-01-02', null])
  })

  it('says the gap that it passes', () => {
    const { player, clock, store, playing } = page('2020-01-01', '2022-01-01')
    player.play()
    const gaps = new Set<string | null>()
    while (playing()) {
      gaps.add(store.getState().gap)
      clock.pass(50)
    }
    expect([...gaps]).toEqual([null, '23 months without a dated incident'])
  })

  it('does nothing without incidents', () => {
    const { player, playing } = page()
    player.play()
    expect(playing()).toBe(false)
  })
})
