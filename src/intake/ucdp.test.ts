import { describe, expect, it } from 'vitest'
import { fileOf, openAs } from './fixtures/open.ts'

describe('a table of UCDP GED', () => {
  const opened = openAs(fileOf('ucdp-ged-22.csv'))

  it('is known by its columns, and asks nothing', async () => {
    const { inspected, opened: data } = await opened
    expect([
      inspected.map.as,
      inspected.asks,
      inspected.warnings,
      data.info.reading!.shown,
      data.info.reading!.of,
    ]).toEqual(['ucdp', [], [], 2, 2])
  })

  it('has days, places and figures by its codebook, and nothing that it does not say', async () => {
    const { features } = await opened
    expect(features[0]).toEqual({
      type: 'Feature',
      id: '101',
      geometry: { type: 'Point', coordinates: [70.6042, 32.9861] },
      properties: {
        title: 'Government of Pakistan - TTP · Bannu town',
        summary: 'Two killed\nin Bannu',
        role: 'incident',
        kind: 'State-based conflict',
        case: null,
        certainty: 'none',
        start: '2016-01-01',
        end: '2016-01-01',
        datePrecision: 'day',
        dateBasis: 'unstated',
        place: 'Bannu town',
        admin1: 'Khyber Pakhtunkhwa province',
        country: 'PK',
        region: null,
        placePrecision: 'site',
        radiusKm: 0,
        placeBasis: 'unstated',
        gazetteer: null,
        actor: 'Government of Pakistan',
        actors: ['Government of Pakistan', 'TTP'],
        attribution: 'none',
        attackType: null,
        targetType: null,
        killed: { low: 2, best: 2, high: 3 },
        injured: null,
        sources: ['file'],
        claims: [],
        notes: [],
      },
    })
  })

  it('knows a month as all of its days, and a group on either side', async () => {
    const { features } = await opened
    const { start, end, datePrecision, placePrecision, actors } = features[1]!.properties
    expect([start, end, datePrecision, placePrecision, actors]).toEqual([
      '2016-02-01',
      '2016-02-29',
      'month',
      'province',
      ['TTP', 'IS'],
    ])
  })

  it('keeps its other columns, and its codes beside what they came to', async () => {
    const { opened: data } = await opened
    const names = data.extras!.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['region', 'event_clarity', 'where_prec', 'date_prec']))
    expect(names).not.toContain('latitude')
  })
})
