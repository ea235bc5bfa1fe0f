import { describe, expect, it } from 'vitest'
import { handClock } from './fixtures/hand-clock.ts'
import { createFrames } from './frames.ts'

/** What frames that come after some milliseconds each are told to show. */
function counted(...passing: number[]) {
  const clock = handClock()
  const told: number[] = []
  const frames = createFrames(clock, (elapsedMs) => {
    told.push(elapsedMs)
    frames.run()
  })
  frames.run()
  for (const milliseconds of passing) clock.pass(milliseconds)
  return told
}

describe('frames', () => {
  it('count the time that has passed, on a slow machine too', () => {
    expect(counted(16, 17, 200, 500, 1000)).toEqual([16, 17, 200, 500, 1000])
  })

  it('count a gap like the frame before it', () => {
    expect(counted(16, 6000, 17, 3_600_000, 16)).toEqual([16, 16, 17, 17, 16])
  })

  it('count nothing for a gap before the first of them', () => {
    expect(counted(6000, 16)).toEqual([0, 16])
  })

  it('come through on a machine that needs longer than a gap for every one of them', () => {
    expect(counted(1500, 1500, 1500)).toEqual([0, 1000, 1000])
  })

  it('never count backwards', () => {
    expect(counted(16, -5000, 16)).toEqual([16, 0, 16])
  })

  it('count nothing of a stop, however short', () => {
    const clock = handClock()
    const told: number[] = []
    const frames = createFrames(clock, (elapsedMs) => told.push(elapsedMs))
    frames.run()
    frames.stop()
    clock.pass(900)
    const stopped = { told: [...told], waiting: clock.waiting }
    frames.run()
    clock.pass(20)
    expect({ stopped, told }).toEqual({ stopped: { told: [], waiting: false }, told: [20] })
  })

  it('count the time that showing a frame takes', () => {
    const clock = handClock()
    const told: number[] = []
    const frames = createFrames(clock, (elapsedMs) => {
      told.push(elapsedMs)
      clock.pass(30)
      frames.run()
    })
    frames.run()
    clock.pass(20)
    clock.pass(20)
    expect(told).toEqual([20, 50])
  })

  it('are asked for once', () => {
    const clock = handClock()
    let times = 0
    const frames = createFrames(clock, () => times++)
    frames.run()
    frames.run()
    clock.pass(16)
    expect([times, clock.waiting]).toEqual([1, false])
  })
})
