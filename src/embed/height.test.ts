import { expect, test } from 'vitest'
import { mapHeight, wantedHeight } from './height.ts'

test('the map is five high for eight wide, between 280 and 560 pixels', () => {
  expect([320, 600, 800, 1600].map(mapHeight)).toEqual([280, 375, 500, 560])
})

test('the frame has room for the map and the parts that are there', () => {
  const part = (height: number) => ({ getBoundingClientRect: () => ({ height }) }) as Element
  expect([wantedHeight(600, []), wantedHeight(600, [part(80.4), null, part(120)])]).toEqual([375, 576])
})
