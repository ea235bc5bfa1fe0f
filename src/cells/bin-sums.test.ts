import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BinSums } from './bin-sums.ts'
import { binsOf } from './bins.ts'

const bin = fc.integer({ min: -40, max: 60 })
const groups = fc.array(
  fc
    .tuple(bin, fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 9 }))
    .map(([first, length, count]) => [first, first + length, count] as const),
  { maxLength: 20 },
)

describe('the sums of bins', () => {
  it('count what a window shows as one by one, for certain too', () => {
    fc.assert(
      fc.property(groups, bin, bin, (given, from, to) => {
        const sums = new BinSums('month', given)
        const byHand = (passes: (first: number, last: number) => boolean) =>
          given.reduce((all, [first, last, count]) => all + (passes(first, last) ? count : 0), 0)
        expect([sums.countIn({ from, to }), sums.countIn({ from, to }, true), sums.total]).toEqual([
          to < from ? 0 : byHand((first, last) => first <= to && last >= from),
          to < from ? 0 : byHand((first, last) => first >= from && last <= to),
          byHand(() => true),
        ])
      }),
    )
  })

  it('make bars of whole bins side by side, in which everything begins once', () => {
    fc.assert(
      fc.property(groups, fc.integer({ min: 1, max: 50 }), (given, most) => {
        const bars = new BinSums('week', given).bars(most)
        const inBar = ({ from, to }: { from: number; to: number }) => {
          const bins = binsOf({ from, to }, 'week')
          return given.reduce(
            (all, [first, , count]) => all + (first >= bins.from && first <= bins.to ? count : 0),
            0,
          )
        }
        expect([
          bars.length <= most,
          bars.every((bar, i) => i === 0 || bar.from === bars[i - 1]!.to + 1),
          bars.map(({ count }) => count),
          bars.reduce((all, { count }) => all + count, 0),
        ]).toEqual([true, true, bars.map(inBar), given.reduce((all, [, , count]) => all + count, 0)])
      }),
    )
  })
})
