import { expect, it } from 'vitest'
import { datasetOf, feature } from '../fixtures/feature.ts'
import { DEFAULT_STATE, type State } from '../link/state.ts'
import { createView } from '../view.ts'
import { secondWindow } from './second-period.ts'

const view = createView(
  datasetOf(feature('a', { start: '2020-01-01' }), feature('b', { start: '2020-01-31' })),
)
const windowOf = (part: Partial<State>) => secondWindow(view({ ...DEFAULT_STATE, ...part }))
const FIRST = 18_262

it('is none as long as neither end is set', () => {
  expect(windowOf({ at: FIRST })).toBe(null)
})

it('runs from one end to the other, both included', () => {
  expect(windowOf({ from2: FIRST + 3, to2: FIRST + 5 })).toEqual({ from: FIRST + 3, to: FIRST + 5 })
})

it('takes the end of the incidents where one is open', () => {
  expect(windowOf({ from2: FIRST + 3 })).toEqual({ from: FIRST + 3, to: FIRST + 30 })
  expect(windowOf({ to2: FIRST + 3 })).toEqual({ from: FIRST, to: FIRST + 3 })
})

it('is a single day where it begins after the last incident', () => {
  expect(windowOf({ from2: FIRST + 90 })).toEqual({ from: FIRST + 90, to: FIRST + 90 })
})
