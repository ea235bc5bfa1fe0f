import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NOTHING_UNTOLD, tellings, withMore } from './telling.ts'

const DAYS = Int32Array.of(10, 20, 30, 40)

describe('what is told of a run', () => {
  it('is each day for itself, however many a slow machine passes at once', () => {
    expect(tellings(DAYS, 5, 30)).toEqual([
      { after: 5, day: 10 },
      { after: 10, day: 20 },
      { after: 20, day: 30 },
    ])
  })

  it('is nothing between two days, and nothing twice', () => {
    expect([tellings(DAYS, 10, 19), tellings(DAYS, 20, 20), tellings(new Int32Array(), 0, 99)]).toEqual([
      [],
      [],
      [],
    ])
  })

  it('has each day once, in order, wherever the playhead rests in between', () => {
    const rests = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1 })
    fc.assert(
      fc.property(rests, (given) => {
        const stops = [0, ...given.sort((a, b) => a - b), 60]
        const told = stops.slice(1).flatMap((to, i) => tellings(DAYS, stops[i]!, to))
        expect(told.map(({ day }) => day)).toEqual([...DAYS])
      }),
    )
  })
})

describe('what waits to be told', () => {
  const day = (n: number) => ({ after: n - 1, day: n })

  it('is told one after another while it plays, and what is passed over is counted', () => {
    const days = Array.from({ length: 12 }, (_, i) => day(i))
    const untold = days.reduce((before, one) => withMore(before, [one], true), NOTHING_UNTOLD)
    expect([untold.waiting.map(({ day }) => day), untold.missed]).toEqual([[4, 5, 6, 7, 8, 9, 10, 11], 4])
  })

  it('is only the last step where somebody steps by hand', () => {
    const before = withMore(NOTHING_UNTOLD, [day(1), day(2)], true)
    expect(withMore(before, [day(3)], false)).toEqual({ waiting: [day(3)], missed: 0 })
  })
})
