import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { classes } from './classes.ts'

const SRC = resolve(import.meta.dirname, '..')

/** Parts of the pages with what their files say. */
const PARTS = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx$/.test(file) && !/\.test\.tsx$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(SRC, file), 'utf8') }))

test('joins the names that are there', () => {
  expect([classes('button', undefined, 'wide'), classes('button', ''), classes(undefined)]).toEqual([
    'button wide',
    'button',
    '',
  ])
})

test('every class that a part names stands in its style sheet', () => {
  const missing = PARTS.flatMap(({ file, text }) =>
    [...text.matchAll(/^import (\w+) from '(\.[^']+\.module\.css)'/gm)].flatMap(([, styles, path]) => {
      const sheet = readFileSync(join(SRC, dirname(file), path!), 'utf8')
      const has = new Set([...sheet.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name]) => name))
      const named = [...text.matchAll(new RegExp(`\\b${styles}\\.(\\w+)`, 'g'))].map(([, name]) => name)
      return named.filter((name) => !has.has(name)).map((name) => `${file}: ${name}`)
    }),
  )
  expect(missing).toEqual([])
})

test('no part glues the names of classes together by itself', () => {
  const glued = PARTS.flatMap(({ file, text }) =>
    [...text.matchAll(/className=\{[^}]*`/g)].map(([found]) => `${file}: ${found}`),
  )
  expect(glued).toEqual([])
})
