import { describe, expect, it } from 'vitest'
import golden from './fixtures/links-v1.json' with { type: 'json' }
import { parseLink, printLink } from './permalink.ts'
import { DEFAULT_STATE } from './state.ts'

// Links that were once given out. Entries are added, never changed: an old link keeps its meaning.
describe('links of version 1', () => {
  it.each(golden.links)('$link still means what it meant', ({ link, canonical, state }) => {
    const { state: meant } = parseLink(link)
    expect(meant).toEqual({ ...golden.defaults, ...state })
    expect(printLink(meant)).toBe(canonical)
    expect(parseLink(canonical).state).toEqual(meant)
  })

  it('cover every item of the state', () => {
    const covered = new Set(golden.links.flatMap(({ state }) => Object.keys(state)))
    expect(Object.keys(DEFAULT_STATE).filter((item) => !covered.has(item))).toEqual([])
  })
})
