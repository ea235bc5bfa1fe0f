import { expect, test } from 'vitest'
import { CODECS } from '../../core/link/parameters.ts'
import { attributeOf, KEYS, keyOf, linkValue } from './attributes.ts'

test('every key of a link has an attribute, except the version and the start of the run', () => {
  expect([...KEYS].sort()).toEqual(
    Object.keys(CODECS)
      .filter((key) => key !== 'v' && key !== 'play')
      .sort(),
  )
})

test('names go there and back, and none is taken by HTML’s id', () => {
  expect(KEYS.map(attributeOf).map(keyOf)).toEqual(KEYS)
  expect(KEYS.map(attributeOf)).not.toContain('id')
})

test('a flag may stand without a value, a text may be empty', () => {
  expect([
    linkValue('certain', ''),
    linkValue('certain', '0'),
    linkValue('q', ''),
    linkValue('q', null),
  ]).toEqual(['1', '0', '', null])
})
