import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')
const under = (folder: string) =>
  readdirSync(join(ROOT, folder)).flatMap((name) => (name.endsWith('.md') ? [join(folder, name)] : []))
const PAGES = [...under('.'), ...under('docs'), ...under('docs/decisions'), ...under('geodata')]

/** Files that a page names: links that are no addresses, and paths in code from the top of the project. */
function named(page: string): string[] {
  const text = readFileSync(join(ROOT, page), 'utf8')
  const links = [...text.matchAll(/\]\((?![a-z]+:|#)([^)#\s]+)/g)].map(([, to]) => join(dirname(page), to!))
  const paths = [...text.matchAll(/`((?:src|e2e|docs|geodata|public)\/[\w./-]*)`/g)].map(([, path]) => path!)
  return [...links, ...paths]
}

test('every page names only files that are there', () => {
  const gone = PAGES.flatMap((page) =>
    named(page)
      .filter((file) => !existsSync(join(ROOT, file)))
      .map((file) => `${page}: ${file}`),
  )
  expect(gone).toEqual([])
})

test('the pages are read at all', () => {
  expect(PAGES.flatMap(named).length).toBeGreaterThan(100)
})
