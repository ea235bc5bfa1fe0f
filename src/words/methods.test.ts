import { expect, test } from 'vitest'
import { BAND } from '../measures/precision-band.ts'
import { STRIP_KM } from '../measures/sensitivity.ts'
import { DEFAULT_OPTIONS } from '../measures/types.ts'
import { panels } from './languages/en/panels.ts'

test('the numbers in the methods are those of the code', () => {
  const { 'precision-band': band, clusters } = panels.methods.of
  const texts = [band.definition, band.formula, clusters.definition]
  expect(texts).toEqual([
    expect.stringContaining(`${BAND.draws} times`),
    expect.stringContaining(`seed ${BAND.seed}`),
    expect.stringContaining(
      `eps is ${DEFAULT_OPTIONS.epsKm} km and the minimum ${DEFAULT_OPTIONS.minPoints}`,
    ),
  ])
  expect(STRIP_KM).toContain(DEFAULT_OPTIONS.epsKm)
})
