import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { METHOD, measureAll } from './measure.ts'
import { METHODS } from './methods.ts'
import { BAND } from './precision-band.ts'
import { STRIP_KM } from './sensitivity.ts'
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
  'clusters',
  'k-distance',
  'new-ground',
  'precision-band',
]

test('every measure is explained once', () => {
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
  const measures = measureAll(inputOf([]), DEFAULT_OPTIONS, String)
  const fields = METHODS.flatMap(({ field }) => field ?? [])
  expect(Object.keys(measures)).toEqual(expect.arrayContaining(fields))
  expect(METHOD).toBe('reachmap-measures/1')
})

test('the numbers in the texts are those of the code', () => {
  const text = (id: string) => {
    const { definition, formula } = METHODS.find((method) => method.id === id)!
    return `${definition} ${formula}`
  }
  expect(text('precision-band')).toContain(`${BAND.draws} times`)
  expect(text('precision-band')).toContain(`seed ${BAND.seed}`)
  expect(text('clusters')).toContain(
    `eps is ${DEFAULT_OPTIONS.epsKm} km and the minimum ${DEFAULT_OPTIONS.minPoints}`,
  )
  expect(STRIP_KM).toContain(DEFAULT_OPTIONS.epsKm)
})
