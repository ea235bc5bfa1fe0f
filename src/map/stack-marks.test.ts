import { expect, test } from 'vitest'
import { packCount } from './stack-marks.ts'

/** The text that a packed count stands for. */
const read = (packed: number) =>
  [0, 4, 8, 12].map((shift) => '0123456789?kM'[(packed >> shift) & 15] ?? '').join('')

test('a count is shown in at most four figures, rounded down, and what is not known as a question mark', () => {
  expect(
    [2, 10, 999, 1000, 1999, 12_345, 999_999, 1_000_000, -1].map((count) => read(packCount(count))),
  ).toEqual(['2', '10', '999', '1k', '1k', '12k', '999k', '1M', '?'])
})
