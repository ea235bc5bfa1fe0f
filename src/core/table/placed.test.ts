import { describe, expect, it } from 'vitest'
import { columnsOf, feature } from '../fixtures/feature.ts'
import { PLACE_PRECISIONS } from '../record/incident.ts'
import { placingOf } from '../record/placing.ts'
import { pointTest } from './placed.ts'
import { locatedClasses } from './tally.ts'

describe('a place', () => {
  it('is a point to a district, an area beyond that and where the precision is no word of ours', () => {
    expect([...PLACE_PRECISIONS, 'continent'].map(placingOf)).toEqual([
      'point',
      'point',
      'point',
      'area',
      'area',
      'nowhere',
      'area',
    ])
  })

  it('is nowhere without coordinates, and with coordinates that nothing is known of', () => {
    const columns = columnsOf(
      feature('a', { placePrecision: 'city' }),
      feature('b', { placePrecision: 'city', at: null }),
      feature('c', { placePrecision: 'none', at: [1, 2] }),
      feature('d', { placePrecision: 'country' }),
    )
    const isPoint = pointTest(columns)
    expect({
      points: [0, 1, 2, 3].map(isPoint),
      classes: [...locatedClasses(columns)],
      lon: [...columns.lon].map(Number.isNaN),
    }).toEqual({
      points: [true, false, false, false],
      classes: [0, 2, 2, 1],
      lon: [false, true, true, false],
    })
  })
})
