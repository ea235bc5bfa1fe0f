import { expect, it } from 'vitest'
import { RunPace } from './run-pace.ts'

/** What follows a playhead, the times at which it was followed, and a clock that is moved by hand. */
function following() {
  let now = 0
  let frame: (() => void) | null = null
  const followed: number[] = []
  const clock = {
    now: () => now,
    requestFrame(run: () => void) {
      frame = run
      return 1
    },
    cancelFrame() {
      frame = null
    },
  }
  const pace = new RunPace(clock, 1000, look)

  function look() {
    if (pace.mayFollow()) followed.push(now)
  }

  return {
    followed,
    pace,
    /** Something that follows is other than before, and the playhead has moved. */
    step() {
      look()
      pace.moved()
    },
    pass(milliseconds: number) {
      now += milliseconds
      const run = frame
      frame = null
      run?.()
    },
  }
}

it('follows a step at once where the playhead had rested', () => {
  const { followed, step, pass } = following()
  step()
  pass(200)
  step()
  expect(followed).toEqual([0, 200])
})

it('follows a playhead that goes on moving once a second', () => {
  const { followed, step, pass } = following()
  for (let at = 0; at <= 2500; at += 50) {
    step()
    pass(50)
  }
  expect(followed).toEqual([0, 1000, 2000])
})

it('follows what was held back when the playhead rests', () => {
  const { followed, step, pass } = following()
  for (const milliseconds of [50, 50, 100, 100]) {
    step()
    pass(milliseconds)
  }
  for (let rest = 0; rest < 3; rest++) pass(50)
  expect(followed).toEqual([0, 350])
})

it('follows nothing more once it is over', () => {
  const { followed, step, pass, pace } = following()
  step()
  pass(50)
  step()
  pace.destroy()
  pass(500)
  expect(followed).toEqual([0])
})
