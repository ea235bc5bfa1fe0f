import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { METHOD, measureAll } from './measure.ts'
import { METHODS } from './methods.ts'
import { inputOf } from './testing.ts'
import { DEFAULT_OPTIONS } from './types.ts'

const IDS = [
  'distance-from-base',
  'countries-reached',
  'external-share',
  'mean-centre',
  'deviational-ellipse',
  'standard-distance',
  'hull',
  'smallest-circle',
  'near-repeat',
  'clusters',
  'episodes',
  'k-distance',
  'new-ground',
  'precision-band',
]

test('every measure stands in the list once', () => {
  expect(METHODS.map(({ id }) => id)).toEqual(IDS)
})

test('every measure has a file of its name, whose doc comment refers to its method', () => {
  const files = readdirSync(import.meta.dirname)
  const referring = IDS.filter(
    (id) =>
      files.includes(`${id}.ts`) &&
      readFileSync(`${import.meta.dirname}/${id}.ts`, 'utf8').includes(`ethod \`${id}\``),
  )
  expect(referring).toEqual(IDS)
})

test('every field that is named is one the command prints', () => {
  const measures = measureAll(inputOf([]), { ...DEFAULT_OPTIONS, epsDays: 30 }, String)
  const fields = METHODS.flatMap(({ field }) => field ?? [])
  expect(Object.keys(measures)).toEqual(expect.arrayContaining(fields))
  expect(METHOD).toBe('reachmap-measures/2')
})
