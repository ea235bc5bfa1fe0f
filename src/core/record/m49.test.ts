import { expect, test } from 'vitest'
import { M49_REGIONS, regionContains } from './m49.ts'

test('Afghanistan lies in Southern Asia, in Asia and in the world, and nowhere else', () => {
  expect(M49_REGIONS.filter((region) => regionContains(region, 'AF'))).toEqual(['001', '142', '034'])
})

test('of what is no part of the world nothing can be said', () => {
  expect(['000', '', 'Europe', 'toString'].map((region) => regionContains(region, 'AF'))).toEqual(
    Array(4).fill(null),
  )
})

test('every country lies in one of the five largest parts and in one of the smallest', () => {
  const largest = ['002', '009', '019', '142', '150']
  const smallest = M49_REGIONS.filter((region) => !['001', '003', '202', '419', ...largest].includes(region))
  const countries = [
    'AF',
    'IR',
    'RU',
    'TR',
    'DE',
    'US',
    'MX',
    'BR',
    'EG',
    'NG',
    'ZA',
    'CN',
    'ID',
    'AU',
    'FJ',
    'CY',
  ]
  for (const country of countries) {
    const within = (regions: readonly string[]) => regions.filter((region) => regionContains(region, country))
    expect([country, within(largest).length, within(smallest).length]).toEqual([country, 1, 1])
  }
})
