import { expect, it } from 'vitest'
import { formatDifference, formatList, formatNumber } from './numbers.ts'

it('writes numbers as the language groups them, with at most so many decimals', () => {
  expect([formatNumber(3387.084, 'en'), formatNumber(3387.084, 'de', 1)]).toEqual(['3,387', '3.387,1'])
})

it('writes a minus sign and no negative zero', () => {
  expect([-0.2, -0, -1234.5].map((value) => formatNumber(value, 'en'))).toEqual(['0', '0', '−1,235'])
})

it('writes lists as the language joins them', () => {
  expect([
    formatList(['a', 'b', 'c'], 'or', 'en'),
    formatList(['a', 'b'], 'and', 'de'),
    formatList([], 'and', 'en'),
  ]).toEqual(['a, b or c', 'a und b', ''])
})

it('writes differences with their sign', () => {
  expect([3, -1200.4, 0, -0.2].map((value) => formatDifference(value, 'en'))).toEqual([
    '+3',
    '−1,200',
    '0',
    '0',
  ])
})
