import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { projectFile } from '../pipeline/data-files.ts'
import { headerPolicy, metaPolicy } from './policy.ts'

test('a page says the same with and without headers, except who may frame it', () => {
  expect(headerPolicy('explorer')).toBe(`${metaPolicy('explorer')}; frame-ancestors 'self'`)
  expect(headerPolicy('embed')).toBe(metaPolicy('embed'))
})

test('nginx is given the same policies', () => {
  const given = [
    ...readFileSync(projectFile('docs', 'nginx.conf'), 'utf8').matchAll(/"(default-src [^"]+)"/g),
  ]
  expect(given.map(([, policy]) => policy)).toEqual([headerPolicy('explorer'), headerPolicy('embed')])
})
