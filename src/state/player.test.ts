import { describe, expect, it } from 'vitest'
import { feature } from '../core/fixtures/feature.ts'
import { isoDay, parseDay } from '../core/time/day.ts'
import { pageOf } from './fixtures/player-page.ts'

/** A page with an incident on each of the days given, of which there is nothing to tell, and its clock. */
const page = (...days: string[]) =>
  pageOf(...days.map((start, i) => feature(`i${i}`, { start, country: null, at: null })))

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

  it('plays a stretch in the seconds that are asked for, whatever its run takes', () => {
    const lengths = [1, 4, 30].map((seconds) => {
      const { player, frames, playing, at } = page(...THREE)
      player.play({ from: parseDay('2019-12-31'), to: parseDay('2020-02-01'), seconds })
      frames(1)
      let passed = 1
      for (; playing(); passed++) frames(1)
      return [Math.round(passed / 10), at()]
    })
    expect(lengths).toEqual([
      [1, '2020-02-01'],
      [4, '2020-02-01'],
      [30, '2020-02-01'],
    ])
  })

  it('goes on at the usual pace after a stretch in seconds', () => {
    const { player, frames, at } = page(...THREE)
    player.play({ from: parseDay('2020-01-01'), to: parseDay('2020-01-10'), seconds: 60 })
    player.play()
    frames(25)
    expect(at()).toBe('2020-01-10')
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

  it('stays where it is when filters change, also where the page has asked how long the new run takes', () => {
    const { player, actions, clock, at } = pageOf(
      ...THREE.map((start, i) => feature(`arrest${i}`, { start, kind: 'arrest', country: null, at: null })),
      feature('attack1', { start: '2020-01-10', country: null, at: null }),
      feature('attack2', { start: '2020-02-01', country: null, at: null }),
    )
    player.play()
    for (let frame = 0; frame < 45; frame++) clock.pass(100)
    const before = at()
    actions.toggleFacet('kind', 'attack')
    player.run()
    clock.pass(100)
    expect([before, at()]).toEqual(['2020-01-10', '2020-01-10'])
  })

  it('plays on from where the playhead was put', () => {
    const { player, actions, clock, at, playing } = page(...THREE)
    player.play()
    actions.scrub(parseDay('2020-01-10')!)
    clock.pass(16)
    expect([at(), playing()]).toEqual(['2020-01-10', true])
  })

  it('goes on where it was after its tab was hidden, with a frame that the browser held back', () => {
    const { player, clock, frames, at, playing } = page(...THREE)
    player.play()
    clock.pass(500)
    player.visible(false)
    const held = clock.waiting
    clock.pass(60_000)
    player.visible(true)
    frames(14)
    const before = at()
    clock.pass(100)
    expect([held, before, at(), playing()]).toEqual([false, '2020-01-01', '2020-01-10', true])
  })

  it('goes on where it was after the machine has slept for an hour', () => {
    const { player, clock, frames, at, playing } = page(...THREE)
    player.play()
    frames(25)
    clock.pass(3_600_000)
    expect([at(), playing()]).toEqual(['2020-01-10', true])
    frames(14)
    expect(at()).toBe('2020-02-01')
  })

  it('shows no more than the next step after its thread was blocked for six seconds', () => {
    const { player, clock, frames, at } = page(...THREE)
    player.play()
    frames(19)
    clock.pass(6000)
    expect(at()).toBe('2020-01-10')
  })

  it('plays in real time where frames come once a second', () => {
    const { player, clock, at } = page(...THREE)
    player.play()
    const shown = Array.from({ length: 4 }, () => {
      clock.pass(1000)
      return at()
    })
    expect(shown).toEqual(['2020-01-01', '2020-01-10', '2020-01-10', '2020-02-01'])
  })

  it('does not begin because the page is hidden, once or twice, and shown again', () => {
    const { player, clock, at, playing } = page(...THREE)
    for (const seen of [false, false, true, true]) player.visible(seen)
    clock.pass(100)
    expect([at(), playing(), clock.waiting]).toEqual(['2020-02-01', false, false])
  })

  it('waits when it is told to play while the page can not be seen', () => {
    const { player, clock, frames, at, playing } = page(...THREE)
    player.visible(false)
    player.play()
    clock.pass(5000)
    const hidden = [at(), playing(), clock.waiting]
    player.visible(true)
    player.visible(true)
    frames(20)
    expect([hidden, at()]).toEqual([['2020-01-01', true, false], '2020-01-10'])
  })

  it('begins what a link asks to be played once the page can be seen, and only once', () => {
    const { player, actions, at, playing } = page(...THREE)
    player.visible(false)
    actions.set({ play: true })
    player.begin()
    const hidden = playing()
    player.visible(true)
    const seen = [at(), playing()]
    player.pause()
    player.visible(false)
    player.visible(true)
    expect([hidden, seen, playing()]).toEqual([false, ['2020-01-01', true], false])
  })

  it('does not begin what was paused before the page could be seen', () => {
    const { player, actions, playing } = page(...THREE)
    player.visible(false)
    actions.set({ play: true })
    player.begin()
    player.pause()
    player.visible(true)
    expect(playing()).toBe(false)
  })

  it('does not begin where the link does not ask for it', () => {
    const { player, playing } = page(...THREE)
    player.begin()
    expect(playing()).toBe(false)
  })

  it('plays a stretch, holds its last day, and says so once', () => {
    const { player, clock, frames, at, playing } = page(...THREE)
    const ends: string[] = []
    player.onEnd(() => ends.push(at()))
    player.play({ from: parseDay('2020-01-01'), to: parseDay('2020-01-20') })
    frames(100)
    expect([ends, at(), playing(), clock.waiting]).toEqual([['2020-01-20'], '2020-01-20', false, false])
  })

  it('says nothing of an end that a pause makes', () => {
    const { player, clock, frames } = page(...THREE)
    let ends = 0
    const stop = player.onEnd(() => ends++)
    player.play()
    clock.pass(100)
    player.pause()
    const paused = ends
    player.play()
    frames(100)
    stop()
    player.play()
    frames(100)
    expect([paused, ends]).toEqual([0, 1])
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
    const gaps = new Set<number | null>()
    while (playing()) {
      gaps.add(store.getState().gap?.length.n ?? null)
      clock.pass(50)
    }
    expect([...gaps]).toEqual([null, 23])
  })

  it('does nothing without incidents', () => {
    const { player, playing } = page()
    player.play()
    expect(playing()).toBe(false)
  })
})
