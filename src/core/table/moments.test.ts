import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { incidents, windows } from '../fixtures/arbitrary.ts'
import { datasetOf, feature } from '../fixtures/feature.ts'
import { DEFAULT_STATE } from '../link/state.ts'
import { parseDay } from '../time/day.ts'
import { createView } from '../view.ts'
import { momentsOf } from './moments.ts'
import { createRecords } from './records.ts'
import { membersOf } from './window.ts'

const killed = (low: number) => ({ low, best: low, high: null })
const SIX = createView(
  datasetOf(
    feature('kabul', { start: '2021-08-26', killed: killed(170) }),
    feature('small', { start: '2021-08-26', killed: killed(1) }),
    feature('tashkent', { start: '2022-04-18', country: 'UZ' }),
    feature('again', { start: '2022-04-18', country: 'UZ' }),
    feature('kerman', { start: '2024-01-03', country: 'IR', killed: killed(84) }),
    feature('moscow', { start: '2024-03-22', country: 'RU', killed: killed(137) }),
  ),
)({ ...DEFAULT_STATE })
const { period } = SIX
const recordOf = createRecords(SIX.dataset)
/** In the table's order: by day, then id. */
const KM = Float64Array.of(0, 0, 670, 670, 1230, 3387)
const told = (km: Float64Array | null, options?: { gravest: number; mostFollowed: number }) =>
  momentsOf(SIX, period, false, km, options).map(({ index, reasons, rank }) => [
    recordOf(index)!.id,
    reasons.join(),
    rank,
  ])

describe('the moments of a run', () => {
  it('are its incidents by day, the gravest of a day last, with why each is told, the gravest first', () => {
    expect(told(KM, { gravest: 2, mostFollowed: 100 })).toEqual([
      ['small', '', null],
      ['kabul', 'gravest,country', 0],
      ['again', 'country,farthest', 3],
      ['tashkent', '', null],
      ['kerman', 'country,farthest', 2],
      ['moscow', 'gravest,country,farthest', 1],
    ])
  })

  it('know no farthest before distances are measured', () => {
    expect(told(null, { gravest: 0, mostFollowed: 100 }).filter(([, reasons]) => reasons)).toEqual([
      ['kabul', 'country', 3],
      ['again', 'country', 2],
      ['kerman', 'country', 1],
      ['moscow', 'country', 0],
    ])
  })

  it('are only those with a reason where there are many', () => {
    expect(told(KM, { gravest: 1, mostFollowed: 5 }).map(([id]) => id)).toEqual([
      'kabul',
      'again',
      'kerman',
      'moscow',
    ])
  })

  it('leave out what lies outside the period, and who was not killed is not grave', () => {
    const later = { from: parseDay('2022-01-01')!, to: parseDay('2023-12-31')! }
    expect(momentsOf(SIX, later, false, null).map(({ index, reasons }) => [index, reasons])).toEqual([
      [2, ['country']],
      [3, []],
    ])
  })

  it('are each incident of the period once, in the order of the steps, for any intervals', () => {
    fc.assert(
      fc.property(incidents, windows, fc.boolean(), (given, period, certain) => {
        const state = { ...DEFAULT_STATE, role: [], from: period.from, to: period.to, certain }
        const view = createView(datasetOf(...given))(state)
        const moments = momentsOf(view, period, certain, null, { gravest: 5, mostFollowed: 1000 })
        const rows = moments.map(({ index }) => index).sort((a, b) => a - b)
        expect(rows).toEqual([...membersOf(view.columns, view.order, period, certain)])
        expect([...new Set(moments.map(({ day }) => day))]).toEqual([...view.steps.days])
      }),
    )
  })
})
