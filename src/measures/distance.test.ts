import { expect, test } from 'vitest'
import { distancesFrom, type PlacedColumns } from './distance.ts'

const PRECISIONS = ['site', 'province', 'none']

/** Columns of places given as [lon, lat, place number, precision]. */
function columns(rows: [number, number, number, string][]): PlacedColumns {
  return {
    count: rows.length,
    lon: Float64Array.from(rows, (row) => row[0]),
    lat: Float64Array.from(rows, (row) => row[1]),
    place: Int32Array.from(rows, (row) => row[2]),
    facets: {
      precision: {
        values: PRECISIONS,
        sets: PRECISIONS.map((_, i) => [i]),
        codes: Uint16Array.from(rows, (row) => PRECISIONS.indexOf(row[3])),
      },
    },
  }
}

const near = (km: number) => expect.closeTo(km, 3)

test('distances are WGS84 geodesics in kilometres, in the order of the columns', () => {
  const of = columns([
    [57.0815, 30.29, 0, 'site'],
    [37.3901, 55.8258, 1, 'site'],
    [69.1761, 34.526, 2, 'site'],
  ])
  expect([...distancesFrom(of, [69.1761, 34.526])]).toEqual([near(1229.832), near(3387.084), 0])
})

test('incidents at one place share its distance', () => {
  const of = columns([
    [57.0815, 30.29, 0, 'site'],
    [57.0815, 30.29, 0, 'site'],
  ])
  expect([...distancesFrom(of, [69.1761, 34.526])]).toEqual([near(1229.832), near(1229.832)])
})

test('what has no position or only a centroid has no distance', () => {
  const of = columns([
    [Number.NaN, Number.NaN, -1, 'none'],
    [57.0815, 30.29, 0, 'province'],
    [57.0815, 30.29, 0, 'site'],
  ])
  expect([...distancesFrom(of, [69.1761, 34.526])]).toEqual([Number.NaN, Number.NaN, near(1229.832)])
})

test('the way across 180 degrees is the short one', () => {
  const of = columns([[-179.5, 0, 0, 'site']])
  expect([...distancesFrom(of, [179.5, 0])]).toEqual([near(111.319)])
})

test('no incidents have no distances', () => {
  expect([...distancesFrom(columns([]), [0, 0])]).toEqual([])
})
