import { expect, it } from 'vitest'
import { mayLieIn } from '../intake/reading/country-boxes.ts'
import { countryShape } from './check/country-shapes.ts'
import { COUNTRY_CODES } from './check/iso-countries.ts'

it('every corner of every country lies in its boxes, across the antimeridian too', () => {
  const turned = (lon: number) => ((((lon + 180) % 360) + 360) % 360) - 180
  const outside = COUNTRY_CODES.flatMap((code) =>
    countryShape(code)
      .flatMap(([ring]) => ring!)
      .filter(([lon, lat]) => mayLieIn(code, turned(lon!), lat!) !== true)
      .map((corner) => `${code} ${corner}`),
  )
  expect(outside).toEqual([])
})

it('Bosaso lies in Somalia, with its degrees exchanged it does not; of a country that is not drawn nothing is known', () => {
  expect([mayLieIn('SO', 49.18, 11.28), mayLieIn('SO', 11.28, 49.18), mayLieIn('XX', 0, 0)]).toEqual([
    true,
    false,
    null,
  ])
})
