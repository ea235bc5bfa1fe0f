import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claim, feature, source } from '../fixtures/feature.ts'
import { isoDay } from '../time/day.ts'
import { contradictions } from './contradictions.ts'
import type { Claim } from './incident.ts'

const SOURCES = [source('001'), source('002'), source('003', '002'), source('004', '003')]

const found = (...claims: Claim[]) =>
  contradictions(feature('a', { claims }), SOURCES).map(({ field, independent }) => ({ field, independent }))
const differ = (field: string) => [{ field, independent: true }]
const exactly = (n: number) => ({ low: n, high: n })
const days = (low: string, high = low) => ({ low, high })

describe('figures contradict each other', () => {
  it('where no number fits both, and name what was said of the field', () => {
    const claims = [
      claim('001', 'killed', '137', exactly(137)),
      claim('002', 'killed', 'at least 140', { low: 140 }),
      claim('002', 'injured', '100', exactly(100)),
    ]
    expect(contradictions(feature('a', { claims }), SOURCES)).toEqual([
      { field: 'killed', claims: claims.slice(0, 2), independent: true },
    ])
  })

  it('not where one number fits both', () => {
    expect(
      found(claim('001', 'killed', '137', exactly(137)), claim('002', 'killed', 'over 130', { low: 130 })),
    ).toEqual([])
  })

  it('not where one figure is said twice, or once', () => {
    const four = claim('001', 'killed', '4', exactly(4))
    expect([found(four, claim('002', 'killed', 'four', exactly(4))), found(four)]).toEqual([[], []])
  })

  it('not where one of them is only words', () => {
    expect(found(claim('001', 'killed', 'dozens'), claim('002', 'killed', '84', exactly(84)))).toEqual([])
  })

  it('not where they count different things', () => {
    const bomb = claim('001', 'explosives', 'a bomb', { ...exactly(1), unit: 'bombs' })
    const weight = claim('002', 'explosives', '11 pounds', { ...exactly(11), unit: 'pounds' })
    expect(found(bomb, weight)).toEqual([])
  })

  it('not where they are parts of one sum', () => {
    const civilians = claim('001', 'killed', '170 civilians', { ...exactly(170), of: 'civilians' })
    const soldiers = claim('001', 'killed', '13 soldiers', { ...exactly(13), of: 'soldiers' })
    expect(found(civilians, soldiers)).toEqual([])
    expect(found(civilians, soldiers, claim('002', 'killed', '183', exactly(183)))).toEqual([])
  })

  it('where the same part differs, or the sum of the parts from a total', () => {
    const staff = (of: string) => claim(of, 'killed', 'two of the staff', { ...exactly(2), of: 'staff' })
    const others = (of: string, low: number, high: number | null = low) =>
      claim(of, 'killed', 'others', { low, high, of: 'others' })
    expect(found(staff('001'), others('001', 6, null), staff('002'), others('002', 3))).toEqual(
      differ('killed'),
    )
    expect(found(staff('001'), others('001', 6, null), claim('002', 'killed', '5', exactly(5)))).toEqual(
      differ('killed'),
    )
  })

  it('where one part alone is more than the whole, not where it is less', () => {
    const civilians = claim('001', 'killed', '12 civilians', { ...exactly(12), of: 'civilians' })
    expect(found(civilians, claim('002', 'killed', '10', exactly(10)))).toEqual(differ('killed'))
    expect(found(civilians, claim('002', 'killed', '20', exactly(20)))).toEqual([])
  })
})

describe('days contradict each other', () => {
  const april = claim('001', 'date', 'in April', days('2023-04-01', '2023-04-30'))

  it('where no day fits both', () => {
    expect(found(april, claim('002', 'date', 'in May', days('2023-05-01', '2023-05-31')))).toEqual(
      differ('date'),
    )
  })

  it('not where one is more exact than the other, or says it in other words', () => {
    expect(found(april, claim('002', 'date', '3 April', days('2023-04-03')))).toEqual([])
    expect(found(april, claim('002', 'date', 'the month after', days('2023-04-01', '2023-04-30')))).toEqual(
      [],
    )
  })

  it('not where only words are known', () => {
    expect(found(claim('001', 'date', 'in 2015'), claim('002', 'date', 'in 2014'))).toEqual([])
  })
})

describe('words contradict each other', () => {
  const said = (field: string, ...values: (string | null)[]) =>
    found(...values.map((value, i) => claim(`00${i + 1}`, field, `words ${i}`, { value })))

  it('where they come to different things, not where nobody said what they come to', () => {
    expect(said('actor', 'ISKP', 'other')).toEqual(differ('actor'))
    expect(said('actor', 'ISKP', null)).toEqual([])
    expect(found(claim('001', 'place', 'Krasnogorsk'), claim('002', 'place', 'near Moscow'))).toEqual([])
  })

  it('not where a group is part of the other', () => {
    expect([
      said('actor', 'ISKP', 'IS'),
      said('actor', 'IS', 'ISKP'),
      said('actor', 'IS-linked', 'ISKP'),
    ]).toEqual([[], [], []])
  })

  it('where one says it of a group and another suspects it, not where a group claims it besides', () => {
    expect(said('attribution', 'reported', 'suspected')).toEqual(differ('attribution'))
    expect(said('attribution', 'reported', 'claimed')).toEqual([])
  })
})

it('documents contradict each other independently only where neither goes back to the other', () => {
  const derived = [claim('002', 'killed', '4', exactly(4)), claim('004', 'killed', '5', exactly(5))]
  const itself = [claim('001', 'count', '6', exactly(6)), claim('001', 'count', '7', exactly(7))]
  expect([found(...derived), found(...itself)]).toEqual([
    [{ field: 'killed', independent: false }],
    [{ field: 'count', independent: false }],
  ])
})

/** An interval that holds a number, open or not. */
const around = (truth: number) =>
  fc.tuple(fc.option(fc.nat(9)), fc.option(fc.nat(9))).map(([below, above]) => ({
    low: below === null ? null : truth - below,
    high: above === null ? null : truth + above,
  }))
const DOCUMENTS = fc.constantFrom('001', '002', '003', '004')

/** What four documents say of one event, all of it true: totals, all its parts or one of them, its weight and its day. */
const trueClaims = fc
  .record({
    parts: fc.tuple(fc.nat(50), fc.nat(50), fc.nat(50)),
    weight: fc.nat(50),
    day: fc.integer({ min: 0, max: 20_000 }),
  })
  .chain(({ parts, weight, day }) => {
    const total = parts.reduce((sum, n) => sum + n, 0)
    const one = (truth: number, words: Partial<Claim>) =>
      fc
        .tuple(DOCUMENTS, around(truth))
        .map(([of, bounds]) => [claim(of, 'killed', 'n', { ...bounds, ...words })])
    const allParts = fc
      .tuple(DOCUMENTS, ...parts.map(around))
      .map(([of, ...each]) =>
        each.map((bounds, i) => claim(of, 'killed', 'n', { ...bounds, of: `part ${i}` })),
      )
    const dated = fc
      .tuple(DOCUMENTS, fc.nat(9), fc.nat(9))
      .map(([of, before, after]) => [
        claim(of, 'date', 'then', { low: isoDay(day - before), high: isoDay(day + after) }),
      ])
    const onePart = one(parts[0], { of: 'part 0' })
    const said = fc.oneof(one(total, {}), one(weight, { unit: 'pounds' }), allParts, onePart, dated)
    return fc.array(said, { maxLength: 8 }).map((all) => all.flat())
  })

it('what is all true of one event is no contradiction, however it is told', () => {
  fc.assert(
    fc.property(trueClaims, (claims) => {
      expect(found(...claims)).toEqual([])
    }),
  )
})

it('two figures contradict each other just where no number fits both', () => {
  const bound = fc.option(fc.integer({ min: 0, max: 12 }))
  const figure = fc.record({ low: bound, high: bound })
  fc.assert(
    fc.property(figure, figure, (a, b) => {
      const fits = ({ low, high }: typeof a, n: number) => n >= (low ?? -99) && n <= (high ?? 99)
      const isFigure = [a, b].every(({ low, high }) => low !== null || high !== null)
      const any = Array.from({ length: 199 }, (_, i) => i - 99).some((n) => fits(a, n) && fits(b, n))
      const both = found(claim('001', 'count', 'a', a), claim('002', 'count', 'b', b))
      expect(both).toEqual(isFigure && !any ? differ('count') : [])
    }),
  )
})

it('the order of what was said changes nothing', () => {
  const anything = fc.record({
    source: DOCUMENTS,
    field: fc.constantFrom('killed', 'date', 'actor'),
    n: fc.nat(3),
    of: fc.constantFrom(null, 'staff', 'others'),
  })
  const claims = fc.array(
    anything.map(({ source: of, field, n, of: part }) => {
      if (field === 'actor') return claim(of, field, 'who', { value: ['ISKP', 'IS', 'AQI', 'none'][n]! })
      return claim(of, field, 'n', field === 'date' ? days(isoDay(n)) : { ...exactly(n), of: part })
    }),
    { maxLength: 8 },
  )
  const sorted = (all: readonly Claim[]) => found(...all).sort((a, b) => (a.field < b.field ? -1 : 1))
  fc.assert(
    fc.property(
      claims.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        expect(sorted(shuffled)).toEqual(sorted(all))
      },
    ),
  )
})
