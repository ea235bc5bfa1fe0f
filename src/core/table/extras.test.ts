import { describe, expect, it } from 'vitest'
import { toExtraColumn } from './extra-column.ts'
import { extrasAt } from './extras.ts'
import { facetValues } from './facet-column.ts'

describe('a column that is kept as it stands', () => {
  const weather = toExtraColumn('weather', ['rain', '', 'sun', 'rain'])

  it('is a facet where its values are few', () => {
    expect([0, 1, 2, 3].map((i) => facetValues(weather.facet!, i))).toEqual([
      ['rain'],
      ['none'],
      ['sun'],
      ['rain'],
    ])
  })

  it('is no facet with more values than a list shows, nor where it is empty or the same everywhere', () => {
    const of = (count: number) => Array.from({ length: count }, (_, i) => `value ${i}`)
    const isFacet = (texts: readonly string[]) => toExtraColumn('x', texts).facet !== null
    expect([of(50), of(51), of(1), [], ['', ''], ['a', 'a'], ['a', '']].map(isFacet)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
      true,
    ])
  })

  it('is told of an incident where it says something', () => {
    const extras = [weather, toExtraColumn('light', ['', 'dawn', '', ''])]
    expect([0, 1, 9].map((i) => extrasAt(extras, i))).toEqual([
      [{ name: 'weather', text: 'rain' }],
      [{ name: 'light', text: 'dawn' }],
      [],
    ])
  })
})
