import { expect, test } from 'vitest'
import { landOutlines } from './land.ts'

test('the outlines are paths of whole numbers, small enough to be loaded first', () => {
  const { land, borders } = landOutlines()
  expect(land).toMatch(/^(M-?\d+ -?\d+l(-?\d+( |(?=-))-?\d+ ?)+z)+$/)
  expect(borders).toMatch(/^(M-?\d+ -?\d+l(-?\d+( |(?=-))-?\d+ ?)+)+$/)
  expect(land.length + borders.length).toBeLessThan(60_000)
})
