import { expect, it } from 'vitest'
import { DueFrames } from './due-frames.ts'

/** A world whose frames and timers are run by hand; it says what it was asked for. */
function worldOf() {
  const asked: string[] = []
  const waiting = new Map<number, () => void>()
  let last = 0
  const add = (what: string, run: () => void) => {
    asked.push(what)
    waiting.set(++last, run)
    return last
  }
  return {
    asked,
    /** Lets everything that was asked for, and was not forgotten, come. */
    comeAll() {
      const runs = [...waiting.values()]
      waiting.clear()
      for (const run of runs) run()
    },
    wait(milliseconds: number, run: () => void) {
      const number = add(`wait ${milliseconds}`, run)
      return () => void waiting.delete(number)
    },
    frames: {
      now: () => 0,
      requestFrame: (run: () => void) => add('frame', run),
      cancelFrame: (number: number) => void waiting.delete(number),
    },
  }
}

it('waits for what is due later, and asks for a frame where something is due soon', () => {
  const world = worldOf()
  const frames = new DueFrames(world)
  const come: number[] = []
  for (const due of [208, 40, 39, 0]) {
    frames.due(due)
    frames.requestFrame(() => come.push(due))
  }
  world.comeAll()
  expect([world.asked, come]).toEqual([
    ['wait 208', 'wait 40', 'frame', 'frame'],
    [208, 40, 39, 0],
  ])
})

it('brings nothing that was cancelled', () => {
  const world = worldOf()
  const frames = new DueFrames(world)
  const come: number[] = []
  const asked = [208, 0].map((due) => {
    frames.due(due)
    return frames.requestFrame(() => come.push(due))
  })
  for (const number of asked) frames.cancelFrame(number)
  world.comeAll()
  expect(come).toEqual([])
})
