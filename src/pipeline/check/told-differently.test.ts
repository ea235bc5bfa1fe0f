import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contradictions, toldDifferently } from '../../core/record/contradictions.ts'
import { collectionSchema, sourcesSchema } from '../../core/record/schema.ts'
import { toColumns } from '../../core/table/columns.ts'
import { facetValues } from '../../core/table/facet-column.ts'
import { textAt } from '../../core/table/text-column.ts'
import { GEODATA } from '../data-files.ts'

const read = (name: string) => JSON.parse(readFileSync(join(GEODATA, name), 'utf8'))
const SOURCES = sourcesSchema.parse(read('sources.json'))
const FEATURES = collectionSchema.parse(read('incidents.geojson')).features

// Every one of them was looked at: paraphrases, parts of one sum and different quantities are none.
test('independent documents contradict each other in the dataset just here', () => {
  expect(flags(true)).toEqual([
    'iskp-founded-2015: date, actor',
    'kabul-russian-embassy-2022: killed',
    'kerman-memorial-2024: date, attribution',
    'kaluga-raid-2024: date',
    'moscow-synagogue-plot-2024: date',
    'crocus-city-hall-2024: actor, killed',
  ])
})

test('a document contradicts itself, or what it rewrites, just here', () => {
  expect(flags(false)).toEqual([
    'st-petersburg-metro-2017: attribution',
    // The raid of that day was in 2023 by one paragraph; another puts the warning weeks before 22 March 2024.
    'moscow-embassy-warning-2024: date',
  ])
})

test('the table has what independent documents tell differently', () => {
  const { columns } = toColumns(FEATURES, toldDifferently(SOURCES))
  const told = Array.from({ length: columns.count }, (_, i) => i).filter((i) =>
    facetValues(columns.facets.told, i).includes('differently'),
  )
  expect(told.map((i) => textAt(columns.id, i))).toEqual(flags(true).map((flag) => flag.split(':')[0]))
})

function flags(independent: boolean): string[] {
  return FEATURES.flatMap((feature) => {
    const fields = contradictions(feature, SOURCES).filter((found) => found.independent === independent)
    return fields.length === 0 ? [] : [`${feature.id}: ${fields.map(({ field }) => field).join(', ')}`]
  })
}
