import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { incidents, windows } from '../fixtures/arbitrary.ts'
import { columnsOf, feature } from '../fixtures/feature.ts'
import { DEFAULT_STATE, type State } from '../link/state.ts'
import { type DayInterval, isCertain, overlaps } from '../time/interval.ts'
import { toColumns } from './columns.ts'
import type { Columns } from './dataset.ts'
import { facetValues } from './facet-column.ts'
import { countFacets, FacetCounter } from './facet-counts.ts'
import { FACETS, type Facet } from './facets.ts'
import { filterIncidents } from './filter.ts'

/** What is shown, with signals. */
const SIGNALS_TOO: State = { ...DEFAULT_STATE, role: ['incident', 'signal'] }

const ALWAYS = { from: -1_000_000, to: 1_000_000 }

const words = (columns: Columns, state: State, window: DayInterval, facet: Facet) => {
  const counts = countFacets(columns, state, window)[facet]
  return columns.facets[facet].values.map((value, i) => `${value} ${counts.inWindow[i]}/${counts.total[i]}`)
}

/** The definition: for each facet, filter without it and count value by value. */
const counted = (columns: Columns, state: State, window: DayInterval) =>
  Object.fromEntries(
    FACETS.map((facet) => {
      const rows = [...filterIncidents(columns, { ...state, [facet]: [] }, state.q)]
      const shown = rows.filter((row) =>
        (state.certain ? isCertain : overlaps)(columns.start[row]!, columns.end[row]!, window),
      )
      const count = (among: number[]) =>
        Uint32Array.from(
          columns.facets[facet].values,
          (value) => among.filter((row) => facetValues(columns.facets[facet], row).includes(value)).length,
        )
      return [facet, { inWindow: count(shown), total: count(rows) }]
    }),
  )

const selections = fc.record({
  country: fc.subarray(['AF', 'IR', 'RU', 'none']),
  kind: fc.subarray(['attack', 'arrest']),
  role: fc.subarray(['incident', 'context']),
  source: fc.subarray(['001', '002', 'none']),
  q: fc.constantFrom('', 'raid', 'market'),
  certain: fc.boolean(),
})

describe('facet counts', () => {
  const columns = columnsOf(
    feature('a', { country: 'AF', kind: 'attack', start: '1970-01-05' }),
    feature('b', { country: 'AF', kind: 'arrest', start: '1970-01-09', title: 'Raid' }),
    feature('c', { country: 'IR', kind: 'attack', start: '1970-01-09', end: '1970-01-12' }),
    feature('d', { country: 'RU', kind: 'threat', role: 'signal', start: '1970-01-20' }),
  )

  it('say how many of each value lie in the window and at any time', () => {
    expect(words(columns, SIGNALS_TOO, { from: 0, to: 8 }, 'country')).toEqual(['AF 2/2', 'IR 1/1', 'RU 0/1'])
  })

  it('ignore the selection of their own facet and honour the others', () => {
    const state = { ...SIGNALS_TOO, country: ['IR'], kind: ['attack'] }
    expect(words(columns, state, ALWAYS, 'country')).toEqual(['AF 1/1', 'IR 1/1', 'RU 0/0'])
    expect(words(columns, state, ALWAYS, 'kind')).toEqual(['attack 1/1', 'arrest 0/0', 'threat 0/0'])
    expect(words(columns, state, ALWAYS, 'role')).toEqual(['incident 1/1', 'signal 0/0'])
  })

  it('leave possible incidents out of the window where only certain ones are asked for', () => {
    const state = { ...SIGNALS_TOO, certain: true }
    expect(words(columns, state, { from: 0, to: 10 }, 'country')).toEqual(['AF 2/2', 'IR 0/1', 'RU 0/1'])
  })

  it('honour the search', () => {
    expect(words(columns, { ...SIGNALS_TOO, q: 'raid' }, ALWAYS, 'country')).toEqual([
      'AF 1/1',
      'IR 0/0',
      'RU 0/0',
    ])
  })

  it('are those of the definition', () => {
    fc.assert(
      fc.property(incidents, windows, selections, (given, window, part) => {
        const { columns } = toColumns(given)
        const state = { ...SIGNALS_TOO, ...part }
        expect(countFacets(columns, state, window)).toEqual(counted(columns, state, window))
      }),
    )
  })

  it('are the same for a window that was moved there and for one that was asked for at once', () => {
    fc.assert(
      fc.property(
        incidents,
        fc.array(windows, { maxLength: 5 }),
        windows,
        selections,
        (given, path, last, part) => {
          const { columns } = toColumns(given)
          const state = { ...SIGNALS_TOO, ...part }
          const counter = new FacetCounter(columns, state, state.q)
          for (const window of path) counter.at(window, false)
          expect(counter.at(last, state.certain)).toEqual(countFacets(columns, state, last))
        },
      ),
    )
  })

  it('are empty where there is nothing', () => {
    const counts = countFacets(columnsOf(), SIGNALS_TOO, ALWAYS)
    expect(counts.country).toEqual({ inWindow: new Uint32Array(0), total: new Uint32Array(0) })
  })
})
