import { expect, test } from 'vitest'
import { claim, feature } from '../../core/fixtures/feature.ts'
import type { IncidentFeature } from '../../core/record/incident.ts'
import { agreementOfThird, type Reread } from './third-reading.ts'

const KABUL: [number, number] = [69.1723, 34.5281]

const reread = (id: string, rest: Partial<Reread> = {}): Reread => ({
  id,
  dateBasis: 'stated',
  placeBasis: 'stated',
  point: KABUL,
  attackType: null,
  targetType: 'bank',
  case: null,
  claims: [],
  ...rest,
})

const killed = (n: number) => claim('001', 'killed', 'said', { low: n, high: n })
const bare = ({ source, locator, field }: ReturnType<typeof claim>, n: number | null = null) => ({
  ...{ source, locator, field },
  low: n,
  high: n,
})

test('a third reading is compared field by field, by place of a claim and by figure', () => {
  const features: IncidentFeature[] = [
    feature('a', {
      case: 'one',
      targetType: 'bank',
      claims: [killed(5), claim('002', 'date', 'May'), claim('002', 'place', 'Kabul')],
    }),
    feature('b', { case: 'one', targetType: 'hotel', dateBasis: 'inferred', claims: [killed(5)] }),
    feature('c', { targetType: 'bank', at: null }),
    feature('unread'),
  ]
  const third = [
    reread('a', { case: 'x', claims: [bare(killed(5), 5), bare(claim('002', 'date', ''))] }),
    reread('b', { case: 'x', point: [70, 34.5281], claims: [bare(killed(5), 6)] }),
    reread('c', { case: 'x', point: null }),
    reread('unknown'),
  ]
  expect(agreementOfThird(third, features)).toEqual({
    equal: {
      'date basis': { equal: 2, of: 3, kappa: 0 },
      'place basis': { equal: 3, of: 3, kappa: null },
      'attack type': { equal: 3, of: 3, kappa: null },
      'target type': { equal: 2, of: 3, kappa: 0 },
      case: { equal: 0, of: 3, kappa: null },
    },
    points: { equal: 1, of: 2 },
    claims: { equal: 3, of: 4 },
    figureClaims: { equal: 2, of: 2 },
    figures: { equal: 1, of: 2 },
  })
})

test('nothing that was read gives shares of nothing', () => {
  expect(agreementOfThird([], [feature('a')])).toMatchObject({
    equal: { case: { equal: 0, of: 0, kappa: null } },
    points: { equal: 0, of: 0 },
    claims: { equal: 0, of: 0 },
  })
})
