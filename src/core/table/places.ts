import type { PlaceBox, PlaceMark, Places } from '../answer.ts'
import type { PlacePrecision } from '../record/incident.ts'
import { type DayInterval, isCertain } from '../time/interval.ts'
import type { By } from './by.ts'
import { classAt, classingOf, saidOf } from './classing.ts'
import type { Columns, Dataset } from './dataset.ts'
import { facetValues } from './facet-column.ts'
import { pointTest } from './placed.ts'
import { allRows } from './reading.ts'
import { tollsOf } from './toll.ts'

/** More places than this say nothing on a small picture. */
const MOST_MARKS = 2000

/**
 * What a still picture shows of some incidents (`shown`, ascending), and the box round all it may have to show (`box`).
 * Incidents at one place are one mark with their number, which is possible where none of them lies in the window for certain; what has no place, or a country for a place, has none. No more
 * than 2,000 places are given.
 */
export function placesOf(
  dataset: Pick<Dataset, 'columns' | 'extras'>,
  by: By,
  shown: Uint32Array,
  all: Uint32Array,
  window: DayInterval,
): Places {
  const { columns } = dataset
  const classing = classingOf(dataset, by)
  const tolls = tollsOf(columns.killed)
  const at = new Map<string, { -readonly [K in keyof PlaceMark]: PlaceMark[K] } & { classes: number[] }>()
  let countryOnly = 0
  for (const index of shown) {
    const [lon, lat] = [columns.lon[index]!, columns.lat[index]!]
    const precision = precisionOf(columns, index)
    if (Number.isNaN(lon)) continue
    if (precision === 'country') {
      countryOnly++
      continue
    }
    const coarse = precision === 'province'
    const key = `${columns.place[index]} ${coarse}`
    const mark = at.get(key)
    const possible = !isCertain(columns.start[index]!, columns.end[index]!, window)
    const one = classAt(classing, index)
    const toll = tolls[columns.killed.codes[index]!]!
    if (mark) {
      mark.count++
      mark.possible &&= possible
      mark.classes[one]!++
      if (toll >= 0) mark.killed = Math.max(0, mark.killed) + toll
    } else if (at.size < MOST_MARKS) {
      const classes = Array.from({ length: classing.count }, (_, at) => (at === one ? 1 : 0))
      at.set(key, {
        lon,
        lat,
        first: index,
        count: 1,
        classes,
        killed: toll,
        radiusKm: coarse ? columns.radiusKm[index]! : 0,
        possible,
      })
    }
  }
  // Where nothing is selected, what might have been says where.
  const box = boxOf(columns, all) ?? boxOf(columns, allRows(columns))
  return { marks: [...at.values()], classes: saidOf(classing), box, countryOnly }
}

function precisionOf(columns: Columns, index: number): PlacePrecision | undefined {
  return facetValues(columns.facets.precision, index)[0] as PlacePrecision | undefined
}

/** The box round exact places, round all of them where there are no exact ones; null without any. */
function boxOf(columns: Columns, indices: Uint32Array): PlaceBox | null {
  const located = indices.filter((index) => !Number.isNaN(columns.lon[index]!))
  const exact = indices.filter(pointTest(columns))
  const used = exact.length > 0 ? exact : located
  if (used.length === 0) return null
  const lons = Float64Array.from(used, (index) => columns.lon[index]!).sort()
  let [widest, gap] = [0, Number.NEGATIVE_INFINITY]
  let [south, north] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  lons.forEach((lon, i) => {
    const next = (lons[i + 1] ?? lons[0]! + 360) - lon
    if (next > gap) [widest, gap] = [i, next]
  })
  for (const index of used) {
    south = Math.min(south, columns.lat[index]!)
    north = Math.max(north, columns.lat[index]!)
  }
  const [west, east] = [lons[(widest + 1) % lons.length]!, lons[widest]!]
  return { west, south, east: east < west ? east + 360 : east, north }
}
