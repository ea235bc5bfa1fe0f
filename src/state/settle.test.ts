import { describe, expect, it } from 'vitest'
import { datasetOf, feature } from '../core/fixtures/feature.ts'
import { isoDay, parseDay } from '../core/time/day.ts'
import { localSource } from '../source/local.ts'
import { createActions } from './actions.ts'
import { PACES, type Pace, settledNow, type TimerClock, tellSettled } from './settle.ts'
import { createAppStore } from './store.ts'
import { createViewer } from './viewer.ts'

/** A clock that stands still until it is told to go on; one timer at a time. */
function handClock(): TimerClock & { pass(milliseconds: number): void } {
  let now = 0
  let due: { time: number; run: () => void } | null = null
  return {
    now: () => now,
    setTimeout(run, milliseconds) {
      due = { time: now + milliseconds, run }
      return 1
    },
    clearTimeout: () => {
      due = null
    },
    pass(milliseconds) {
      now += milliseconds
      if (!due || due.time > now) return
      const { run } = due
      due = null
      run()
    },
  }
}

/** A page with incidents from 1 January to 1 March 2020, and the playheads that it has told. */
function page(pace: Pace = PACES.page) {
  const store = createAppStore()
  const view = createViewer(store)
  const actions = createActions(store, view)
  const clock = handClock()
  const told: string[] = []
  const stop = tellSettled(store, view, clock, settledNow(store, view), pace, (settled) => {
    told.push(settled.view ? isoDay(settled.view.at) : 'no data')
  })
  const days = ['2020-01-01', '2020-03-01']
  const dataset = datasetOf(...days.map((day, i) => feature(`i${i}`, { start: day })))
  actions.datasetLoaded(localSource(dataset), [], store.getState().state)
  const scrub = (day: string) => actions.scrub(parseDay(day)!)
  return { store, actions, clock, told, scrub, stop }
}

describe('what a page renders', () => {
  it('is told as soon as there are data', () => {
    expect(page().told).toEqual(['2020-03-01'])
  })

  it('follows the first step of a dragged playhead at once, and those that come quickly after it together', () => {
    const { told, scrub, clock } = page()
    clock.pass(1000)
    for (const day of ['2020-01-10', '2020-01-11', '2020-01-12']) scrub(day)
    const atOnce = [...told]
    clock.pass(250)
    expect({ atOnce, later: told }).toEqual({
      atOnce: ['2020-03-01', '2020-01-10'],
      later: ['2020-03-01', '2020-01-10', '2020-01-12'],
    })
  })

  /** The playheads that steps of a day in 50 ms each tell, and the rest after them. */
  function moving(pace: Pace, steps: number) {
    const { told, actions, clock } = page(pace)
    clock.pass(1000)
    for (let step = 0; step < steps; step++) {
      actions.scrub(parseDay('2020-01-01')! + step)
      clock.pass(50)
    }
    const meanwhile = told.slice(1)
    clock.pass(250)
    return { meanwhile, atRest: told.at(-1) }
  }

  it('follows a playhead that goes on moving every two seconds where it is a page, and when it rests', () => {
    expect(moving(PACES.page, 50)).toEqual({ meanwhile: ['2020-01-01', '2020-02-09'], atRest: '2020-02-19' })
  })

  it('follows it once a second where it is a line', () => {
    expect(moving(PACES.line, 45)).toEqual({
      meanwhile: ['2020-01-01', '2020-01-20', '2020-02-09'],
      atRest: '2020-02-14',
    })
  })

  it('follows a run that stops at once', () => {
    const { store, told, clock } = page()
    clock.pass(1000)
    const at = (day: string) => ({ state: { ...store.getState().state, at: parseDay(day) } })
    store.setState({ playing: true })
    for (const day of ['2020-01-10', '2020-01-11']) store.setState(at(day))
    const meanwhile = [...told]
    store.setState({ playing: false })
    expect({ meanwhile, stopped: told }).toEqual({
      meanwhile: ['2020-03-01', '2020-01-10'],
      stopped: ['2020-03-01', '2020-01-10', '2020-01-11'],
    })
  })

  it('does not wait longer for what is no step of the clock', () => {
    const { told, scrub, actions, clock } = page()
    clock.pass(1000)
    scrub('2020-01-10')
    clock.pass(50)
    scrub('2020-01-11')
    clock.pass(200)
    actions.hover([0])
    clock.pass(50)
    expect(told).toEqual(['2020-03-01', '2020-01-10', '2020-01-11'])
  })

  it('follows every single step at once, however quickly they come', () => {
    const { told, actions, clock } = page()
    clock.pass(1000)
    for (const day of ['2020-01-10', '2020-01-11']) actions.set({ at: parseDay(day) })
    expect(told).toEqual(['2020-03-01', '2020-01-10', '2020-01-11'])
  })

  it('follows a choice at once, with the playhead where it is', () => {
    const { told, scrub, actions, clock } = page()
    clock.pass(1000)
    scrub('2020-01-10')
    scrub('2020-01-11')
    actions.set({ mode: 'window' })
    clock.pass(250)
    expect(told).toEqual(['2020-03-01', '2020-01-10', '2020-01-11'])
  })

  it('is told nothing of what no link carries', () => {
    const { told, actions } = page()
    actions.notify({ code: 'linkCopied' })
    actions.hover([0])
    expect(told).toEqual(['2020-03-01'])
  })

  it('is told nothing more once that is ended', () => {
    const { told, scrub, clock, stop } = page()
    clock.pass(1000)
    scrub('2020-01-10')
    scrub('2020-01-11')
    stop()
    clock.pass(1000)
    scrub('2020-01-12')
    expect(told).toEqual(['2020-03-01', '2020-01-10'])
  })
})
