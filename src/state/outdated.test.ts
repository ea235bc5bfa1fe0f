import { describe, expect, it } from 'vitest'
import { isOutdated } from './outdated.ts'

const ENTRY = 'https://maps.example/assets/explorer-BhDuOkzZ.js'
const page = (script: string) =>
  `<!doctype html><script type="module" crossorigin src="${script}"></script><div id="app"></div>`

describe('a page is older than what the server has', () => {
  it.each([
    ['the same script', '/assets/explorer-BhDuOkzZ.js', false],
    ['the same script from elsewhere', 'https://cdn.example/assets/explorer-BhDuOkzZ.js', false],
    ['another hash', '/assets/explorer-Xa_3-kLz.js', true],
    ['the script of another page', '/assets/portal-Xa_3-kLz.js', false],
    ['a script without a hash', '/assets/explorer.js', false],
  ])('where the served page has %s: %s', (_, script, outdated) => {
    expect(isOutdated(ENTRY, page(script))).toBe(outdated)
  })

  it.each([
    ['no script', '<!doctype html><h1>Sign in</h1>'],
    ['nothing', ''],
  ])('not where it has %s', (_, served) => {
    expect(isOutdated(ENTRY, served)).toBe(false)
  })

  it('not where it started with no built script', () => {
    expect([
      isOutdated(null, page('/assets/explorer-Xa_3-kLz.js')),
      isOutdated('/src/explorer/main.tsx', page('/assets/explorer-Xa_3-kLz.js')),
    ]).toEqual([false, false])
  })
})
