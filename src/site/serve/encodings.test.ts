import { expect, test } from 'vitest'
import { acceptedEncodings } from './encodings.ts'

test.each([
  [undefined, ['identity']],
  ['', ['identity']],
  ['gzip, deflate, br, zstd', ['br', 'gzip', 'identity']],
  ['gzip', ['gzip', 'identity']],
  ['x-gzip', ['gzip', 'identity']],
  ['GZIP;Q=0.5, br;q=0.2', ['gzip', 'br', 'identity']],
  ['identity, gzip;q=0.5', ['identity', 'gzip']],
  ['*', ['br', 'gzip', 'identity']],
  ['*;q=0.5, br;q=0', ['gzip', 'identity']],
  ['br;q=0, gzip;q=0', ['identity']],
  ['gzip, identity;q=0', ['gzip']],
  ['gzip;q=0.001, *;q=0', ['gzip']],
  ['identity;q=0', []],
  ['br;q=2, gzip;q=x', ['identity']],
  [';;,,q=1', ['identity']],
] as const)('%j takes %j', (header, accepted) => {
  expect(acceptedEncodings(header)).toEqual(accepted)
})
