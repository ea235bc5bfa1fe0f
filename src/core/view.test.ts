import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { incidents } from './fixtures/arbitrary.ts'
import { datasetOf, feature } from './fixtures/feature.ts'
import { DEFAULT_STATE, MODES, type State } from './link/state.ts'
import { toColumns } from './table/columns.ts'
import { filterIncidents } from './table/filter.ts'
import { membersOf } from './table/window.ts'
import { isoDay, parseDay } from './time/day.ts'
import { createView } from './view.ts'

/** What is shown, with signals. */
const SIGNALS_TOO: State = { ...DEFAULT_STATE, role: ['incident', 'signal'] }

const EXAMPLE = datasetOf(
  feature('old', { start: '1979-12-24', role: 'context', kind: 'context' }),
  feature('kabul', { start: '2021-08-26' }),
  feature('warning', { start: '2023-06-01', role: 'signal', kind: 'warning', country: 'TR', at: null }),
  feature('kerman', { start: '2024-01-03', country: 'IR', placePrecision: 'province' }),
  feature('summer', { start: '2022-06-01', end: '2022-08-31', country: 'IR', datePrecision: 'season' }),
)
const viewOf = (part: Partial<State>) => createView(EXAMPLE)({ ...SIGNALS_TOO, ...part })
const days = ({ from, to }: { from: number; to: number }) => `${isoDay(from)} ${isoDay(to)}`

describe('the view', () => {
  it('says what follows from the state', () => {
    const view = viewOf({ country: ['AF', 'IR'], at: parseDay('2022-07-01')! })
    const { shown, total, possible, unlocated, coarse, roles, range } = view
    expect({ shown, total, possible, unlocated, coarse, roles, range }).toEqual({
      shown: 2,
      total: 3,
      possible: 1,
      unlocated: 0,
      coarse: 0,
      roles: ['incident'],
      range: { lo: 0, hi: 2 },
    })
    expect([...view.filtered]).toEqual([1, 2, 4])
    expect([view.extent, view.period, view.window].map(days)).toEqual([
      '2021-08-26 2024-01-03',
      '2021-08-26 2024-01-03',
      '2021-08-26 2022-07-01',
    ])
    expect([...view.steps.days].map(isoDay)).toEqual(['2021-08-26', '2022-08-31', '2024-01-03'])
  })

  it('shows a role that no vocabulary knows as another role, where it is asked for', () => {
    const rumour = feature('rumour', { start: '2023-01-01', role: 'rumour' as 'context' })
    const view = createView(datasetOf(feature('kabul'), rumour))
    const of = (role: readonly string[]) => {
      const { roles, shown } = view({ ...DEFAULT_STATE, role: role as State['role'] })
      return { roles, shown }
    }
    expect([of(['incident']), of(['rumour'])]).toEqual([
      { roles: ['incident'], shown: 1 },
      { roles: ['other'], shown: 1 },
    ])
  })

  it('counts what has no place, and what has only a province', () => {
    const { shown, unlocated, coarse } = viewOf({})
    expect({ shown, unlocated, coarse }).toEqual({ shown: 4, unlocated: 1, coarse: 1 })
  })

  it('takes its extent from the roles that are looked at, not from other filters', () => {
    const extents = [{ country: ['IR'] }, { role: [] }, { role: ['context'] }, { role: ['aggregate'] }].map(
      (part) => days(viewOf(part).extent),
    )
    expect(extents).toEqual([
      '2021-08-26 2024-01-03',
      '1979-12-24 2024-01-03',
      '1979-12-24 1979-12-24',
      '1979-12-24 2024-01-03',
    ])
  })

  it('counts in total what the dataset holds of the roles that are left', () => {
    const totals = [{}, { kind: ['attack'] }, { country: ['XX'] }, { role: [] }].map(
      (part) => viewOf(part).total,
    )
    expect(totals).toEqual([4, 3, 4, 5])
  })

  it('has a histogram of everything filtered over the extent, and beyond it where the period goes', () => {
    const { histogram } = viewOf({ from: parseDay('2020-01-01')!, to: parseDay('2020-12-31')! })
    expect([isoDay(histogram[0]!.from), isoDay(histogram.at(-1)!.to)]).toEqual(['2020-01-01', '2024-01-03'])
    expect(histogram.reduce((sum, { count }) => sum + count, 0)).toBe(4)
  })

  it('shows nothing, without complaint, where nothing happened', () => {
    const { shown, total, range, at } = createView(datasetOf())(SIGNALS_TOO)
    expect({ shown, total, range, at }).toEqual({ shown: 0, total: 0, range: { lo: 0, hi: 0 }, at: 0 })
    expect(viewOf({ from: 0, to: 9 })).toMatchObject({ shown: 0, total: 4, range: { lo: 0, hi: 0 } })
  })

  it('moves only its last stage when the playhead moves', () => {
    const view = createView(EXAMPLE)
    const [before, after] = [view(SIGNALS_TOO), view({ ...SIGNALS_TOO, at: parseDay('2022-01-01')! })]
    expect([before.shown, after.shown]).toEqual([4, 1])
    for (const stage of ['filtered', 'order', 'steps', 'histogram', 'extent'] as const) {
      expect(after[stage]).toBe(before[stage])
    }
  })

  it('gives the same set for the same filters read from another link', () => {
    const view = createView(EXAMPLE)
    const again = { ...SIGNALS_TOO, role: [...SIGNALS_TOO.role] }
    expect(view(again).filtered).toBe(view(SIGNALS_TOO).filtered)
  })

  it('filters anew for each change of facets and search', () => {
    const view = createView(EXAMPLE)
    const counts = [{}, { country: ['IR'] }, { country: ['IR'], q: 'kerman' }, { q: 'kerman' }, {}].map(
      (part) => view({ ...SIGNALS_TOO, ...part }).filtered.length,
    )
    expect(counts).toEqual([4, 2, 1, 1, 4])
  })

  it('shows, whatever happened before, what its definition gives', () => {
    const part = fc.record({
      mode: fc.constantFrom(...MODES),
      at: fc.integer({ min: 19_720, max: 19_800 }),
      certain: fc.boolean(),
      country: fc.subarray(['AF', 'IR', 'none']),
      span: fc.integer({ min: 1, max: 40 }).map((days) => ({ months: 0, days })),
      clock: fc.constantFrom('events' as const, 'calendar' as const),
    })
    fc.assert(
      fc.property(incidents, fc.array(part, { minLength: 1, maxLength: 6 }), (given, parts) => {
        const { columns, features } = toColumns(given)
        const dataset = { ...EXAMPLE, columns, feature: (i: number) => features[i] }
        const view = createView(dataset)
        for (const one of parts) {
          const state = { ...SIGNALS_TOO, ...one }
          const result = view(state)
          expect(result.filtered).toEqual(filterIncidents(columns, state, ''))
          expect(result.shown).toBe(membersOf(columns, result.order, result.window, state.certain).length)
        }
      }),
    )
  })
})
