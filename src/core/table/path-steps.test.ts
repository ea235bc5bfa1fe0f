import { expect, test } from 'vitest'
import { columnsOf, feature } from '../fixtures/feature.ts'
import type { Position } from '../record/incident.ts'
import { parseDay } from '../time/day.ts'
import { firstsOf } from './firsts.ts'
import { pathSteps, stepsTold } from './path-steps.ts'

const day = (text: string) => parseDay(text)!
const at = (id: string, position: Position, start: string, more = {}) =>
  feature(id, { at: position, start, ...more })

const columns = columnsOf(
  at('kabul', [69.2, 34.5], '2015-01-01', { place: 'Kabul' }),
  at('kerman', [57.1, 30.3], '2015-01-02', { end: '2015-01-08', place: 'Kerman' }),
  at('fiji', [-179, -17], '2015-01-09', { place: 'A hall, Suva' }),
)

test('a step is told from the last day on which it can have happened, as long as it is shown; the latest comes first', () => {
  const told = (from: string, to: string, certain = false) => {
    const window = { from: day(from), to: day(to) }
    return stepsTold(columns, [0, 1, 2], { window, at: window.to, certain })
  }
  expect([
    told('2014-12-31', '2014-12-31'),
    told('2014-12-31', '2015-01-01'),
    told('2014-12-31', '2015-01-07'),
    told('2014-12-31', '2015-01-08'),
    told('2014-12-31', '2015-01-09'),
    told('2015-01-05', '2015-01-09'),
    told('2015-01-05', '2015-01-09', true),
  ]).toEqual([[], [0], [0], [1, 0], [2, 1, 0], [2, 1], [2]])
})

test('a path has its numbers in the order of time, whatever the window leaves of it', () => {
  const firsts = firstsOf(columns, Uint32Array.of(0, 1, 2), Float64Array.of(0, 1230, 12_000))
  const window = { from: day('2015-01-05'), to: day('2015-01-09') }
  expect(pathSteps(columns, firsts, { at: window.to, window, certain: false })).toEqual([
    { number: 3, position: [-179, -17], place: 'A hall, Suva' },
    { number: 2, position: [57.1, 30.3], place: 'Kerman' },
  ])
})
