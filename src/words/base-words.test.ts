import { expect, test } from 'vitest'
import { baseWords } from './base-words.ts'
import { en } from './languages/en.ts'

test('a base is called by its name only where it is the own one of the dataset', () => {
  const own = { name: 'Kabul', country: 'AF', position: [69.1723, 34.5328] } as const
  expect([
    baseWords(own, null, en),
    baseWords(own, [69.1723, 34.5328], en),
    baseWords(own, [2.35, 48.86], en),
  ]).toEqual(['Kabul', 'Kabul', 'the chosen base'])
})
