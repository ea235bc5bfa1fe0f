import { describe, expect, it } from 'vitest'
import { facetValues, toFacetColumn } from './facet-column.ts'

describe('a facet column', () => {
  it('puts known values first, in the order given, then the others by alphabet, and none last', () => {
    const rows = [['b'], [], ['warning'], ['a'], ['attack']]
    expect(toFacetColumn(rows, ['attack', 'arrest', 'warning']).values).toEqual([
      'attack',
      'warning',
      'a',
      'b',
      'none',
    ])
  })

  it('gives back the values of every incident, and none for one without', () => {
    const column = toFacetColumn([['002', '001'], ['001'], [], ['001', '002', '001']])
    expect([0, 1, 2, 3].map((i) => facetValues(column, i))).toEqual([
      ['001', '002'],
      ['001'],
      ['none'],
      ['001', '002'],
    ])
  })

  it('uses one code for one set of values', () => {
    expect([...toFacetColumn([['a', 'b'], ['c'], ['b', 'a']]).codes]).toEqual([0, 1, 0])
  })

  it('has no values where there are no incidents', () => {
    expect(toFacetColumn([])).toEqual({ values: [], sets: [], codes: new Uint16Array(0) })
  })

  it('takes the names that objects bring along for values like any other', () => {
    expect(facetValues(toFacetColumn([['__proto__', 'constructor']]), 0)).toEqual([
      '__proto__',
      'constructor',
    ])
  })

  it('numbers more different sets than two bytes can', () => {
    const column = toFacetColumn(Array.from({ length: 65_537 }, (_, i) => [`v${i}`]))
    expect([facetValues(column, 0), facetValues(column, 65_536)]).toEqual([['v0'], ['v65536']])
  })
})
