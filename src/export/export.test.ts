import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { feature } from '../core/fixtures/feature.ts'
import { FLAT_NAMES } from '../core/record/flat-feature.ts'
import { guardFormulas, unguardFormulas } from '../core/record/formula.ts'
import { csvParts } from './csv.ts'
import { ABOUT, parseCsv, rowsOf } from './fixtures/rows.ts'
import { geoJsonParts } from './geojson.ts'

const csv = (...args: Parameters<typeof rowsOf>) => [...csvParts(rowsOf(...args))].join('')
const geoJson = (...args: Parameters<typeof rowsOf>) => [...geoJsonParts(rowsOf(...args), ABOUT)].join('')

describe('rows as CSV', () => {
  it('begin with the line of names, and end each line as RFC 4180 has it', () => {
    expect(csv([])).toBe(`${FLAT_NAMES.join(',')}\r\n`)
    expect(FLAT_NAMES).toEqual(
      'id,longitude,latitude,title,summary,role,kind,case,certainty,start,end,datePrecision,dateBasis,place,admin1,country,region,placePrecision,radiusKm,placeBasis,gazetteer,actor,attribution,attackType,targetType,killed_low,killed_best,killed_high,injured_low,injured_best,injured_high,sources'.split(
        ',',
      ),
    )
  })

  it('keep the minus of a longitude in the west bare, and figures in columns of their own', () => {
    const killed = { low: 137, best: 140, high: null }
    expect(parseCsv(csv([feature('a', { at: [-179.5, -16.2], killed })]))[0]).toMatchObject({
      ...{ longitude: '-179.5', latitude: '-16.2' },
      ...{ killed_low: '137', killed_best: '140', killed_high: '' },
    })
  })

  it('have what a file says beside the table in columns of its own, under another name where the table has it', () => {
    const extras = [
      { name: 'weather', texts: ['=rain', ''] },
      { name: 'country', texts: ['Fidji', 'x'] },
    ]
    const rows = parseCsv(csv([feature('a'), feature('b')], extras))
    expect(rows.map((row) => [row.weather, row.country, row['country (in the file)']])).toEqual([
      ["'=rain", 'AF', 'Fidji'],
      ['', 'AF', 'x'],
    ])
  })
})

it('of GeoJSON keep what a file says under a name that the features have', () => {
  const extras = [{ name: 'region', texts: ['Eastern Africa'] }]
  const { features } = JSON.parse([...geoJsonParts({ ...rowsOf([feature('a')]), extras }, ABOUT)].join(''))
  expect([features[0].properties.region, features[0].properties['region (in the file)']]).toEqual([
    null,
    'Eastern Africa',
  ])
})

describe('the guard against formulas', () => {
  const text = fc.string({ unit: fc.constantFrom(...`=+-@＝",;|'a \t\r\n`) })

  it('is taken off again without a trace', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(unguardFormulas(guardFormulas(given))).toBe(given)
      }),
    )
  })

  it('leaves no cell, nor part of one, that begins with the sign of a formula', () => {
    const cells = (given: string) => guardFormulas(given).split(/[,;|\t\r\n]/)
    fc.assert(
      fc.property(text, (given) => {
        expect(cells(given).filter((cell) => /^[\s"]*[=+\-@＝]/.test(cell))).toEqual([])
      }),
    )
  })
})

describe('rows as GeoJSON', () => {
  it('say what was asked, of which data, and how to cite them', () => {
    expect(JSON.parse(geoJson([])).reachmap).toEqual(ABOUT)
  })

  it('have the parts of a figure behind it, and what a file says beside the table', () => {
    const killed = { low: 1, best: 2, high: 3 }
    const { properties } = JSON.parse(
      geoJson([feature('a', { killed })], [{ name: 'weather', texts: ['rain'] }]),
    ).features[0]
    expect(properties).toMatchObject({
      killed,
      killed_low: 1,
      killed_best: 2,
      killed_high: 3,
      weather: 'rain',
    })
  })
})
