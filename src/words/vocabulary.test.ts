import { describe, expect, it } from 'vitest'
import { ATTRIBUTIONS, KINDS, PLACE_PRECISIONS, ROLES } from '../core/record/incident.ts'
import { FACETS } from '../core/table/facets.ts'
import { en } from './languages/en.ts'
import { namesIn } from './names.ts'
import { figureWords, kindPlural, valueWords } from './vocabulary.ts'

const names = namesIn(en)

describe('a figure in words', () => {
  it.each([
    [null, 'not stated'],
    [{ low: null, best: null, high: null }, 'not stated'],
    [{ low: 12, best: 12, high: 12 }, '12'],
    [{ low: 0, best: 0, high: 0 }, '0'],
    [{ low: 140, best: 140, high: null }, 'at least 140'],
    [{ low: 140, best: null, high: null }, 'at least 140'],
    [{ low: 137, best: 140, high: 140 }, '137–140'],
    [{ low: 137, best: 137, high: 140 }, '137–140'],
    [{ low: 137, best: 140, high: null }, '137–140+'],
    [{ low: 100, best: 140, high: 1300 }, '140 (100–1,300)'],
    [{ low: null, best: null, high: 5 }, 'at most 5'],
    [{ low: null, best: 3, high: 5 }, '3 (at most 5)'],
    [{ low: null, best: 5, high: 5 }, '5'],
  ])('%o is %s', (figure, words) => {
    expect(figureWords(figure, en)).toBe(words)
  })
})

describe('a value in words', () => {
  it.each([
    ['kind', 'foiled-plot', 'Foiled plot'],
    ['country', 'IR', 'Iran'],
    ['country', 'none', 'No country'],
    ['role', 'signal', 'Warning or threat'],
    ['role', 'aggregate', 'Total'],
    ['actor', 'Chechen militants', 'Chechen militants'],
    ['actor', 'IS-linked', 'IS-linked'],
    ['actor', 'none', 'No group'],
    ['attribution', 'claimed', 'Claimed by the group'],
    ['target', 'concert-venue', 'Concert venue'],
    ['attack', 'none', 'No attack type'],
    ['precision', 'city', 'A town'],
    ['precision', 'none', 'No place'],
    ['source', '001', '001'],
    ['kind', '__proto__', '__proto__'],
    ['role', 'constructor', 'Constructor'],
  ] as const)('of %s, %s, is %s', (facet, value, words) => {
    expect(valueWords(facet, value, names)).toBe(words)
  })

  it('has no hyphen and begins with a capital for every word of the vocabularies', () => {
    const known = { kind: KINDS, role: ROLES, attribution: ATTRIBUTIONS, precision: PLACE_PRECISIONS }
    const wordsOf = (facet: keyof typeof known) =>
      known[facet].map((value) => valueWords(facet, value, names))
    const all = (Object.keys(known) as (keyof typeof known)[]).flatMap(wordsOf)
    expect(all.filter((words) => !/^[A-Z][^-]*$/.test(words))).toEqual([])
    expect(FACETS.map((facet) => valueWords(facet, 'none', names)).filter((words) => words === '')).toEqual(
      [],
    )
  })
})

describe('plurals', () => {
  it('of kinds are whole words', () => {
    expect(KINDS.map((kind) => kindPlural(kind, en))).toEqual([
      'attacks',
      'foiled plots',
      'arrests',
      'security operations',
      'warnings',
      'threats',
      'territorial control',
      'organisations',
      'context',
      'totals',
    ])
  })
})
