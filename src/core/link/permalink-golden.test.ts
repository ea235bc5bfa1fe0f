import { describe, expect, it } from 'vitest'
import golden from '../fixtures/links-v1.json' with { type: 'json' }
import goldenNow from '../fixtures/links-v2.json' with { type: 'json' }
import { parseLink, printLink } from './permalink.ts'
import { DEFAULT_STATE } from './state.ts'

const ISKP = { actor: 'ISKP', related: ['IS', 'IS-linked'] }

/** An address that says nothing is no link: it opens what the dataset opens with now. Of a link that says nothing the version is left. */
const asFirst = (link: string) => link || 'v=1'

// Links that were once given out. Entries are added, never changed: an old link keeps its meaning.
describe('links of version 1', () => {
  it.each(golden.links)('$link still means what it meant', ({ link, canonical, state }) => {
    for (const group of [ISKP, null]) {
      const { state: meant, version } = parseLink(asFirst(link), group)
      expect({ meant, version }).toEqual({ meant: { ...golden.defaults, ...state }, version: '1' })
      expect(printLink(meant, group, '1')).toBe(canonical)
      expect(parseLink(asFirst(canonical), group).state).toEqual(meant)
      expect(parseLink(printLink(meant, group), group).state).toEqual(meant)
    }
  })

  it('cover every item of the state', () => {
    const covered = new Set(golden.links.flatMap(({ state }) => Object.keys(state)))
    expect(Object.keys(DEFAULT_STATE).filter((item) => !covered.has(item))).toEqual([])
  })
})

describe('links of version 2', () => {
  it.each(goldenNow.links)('$link still means what it meant', ({ link, canonical, state, ofNobody }) => {
    const { state: meant, version } = parseLink(link, ISKP)
    expect({ meant, version }).toEqual({ meant: { ...goldenNow.defaults, ...state }, version: '2' })
    expect(printLink(meant, ISKP)).toBe(canonical)
    expect(parseLink(canonical, ISKP).state).toEqual(meant)
    expect(parseLink(link, null).state).toMatchObject(ofNobody)
  })

  it('cover every item of the state', () => {
    const covered = new Set(goldenNow.links.flatMap(({ state }) => Object.keys(state)))
    expect(Object.keys(DEFAULT_STATE).filter((item) => !covered.has(item))).toEqual([])
  })
})
