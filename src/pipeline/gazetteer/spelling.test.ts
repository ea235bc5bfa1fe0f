import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeKey, spellingKey } from './place-key.ts'
import { editDistance, near } from './spelling.ts'

describe('placeKey', () => {
  it('folds case, diacritics, apostrophes, hyphens and spaces', () => {
    for (const name of ['Jalālābād', 'JALAL-ABAD', 'Jalal Abad', 'Jalal’abad'])
      expect(placeKey(name)).toBe('jalalabad')
  })

  it('keeps letters of other scripts', () => {
    expect(placeKey('Кабул')).toBe('кабул')
  })
})

describe('spellingKey', () => {
  it.each([
    ['Achkhoi-Martan', 'Achkhoy-Martan'],
    ['Raqqa', 'Ar Raqqah'],
    ['Mazar-i-Sharif', 'Mazār-e Sharīf'],
    ['Koundouz', 'Kunduz'],
    ['Waziristan', 'Vaziristan'],
  ])('%s and %s sound the same', (a, b) => {
    expect(spellingKey(a)).toBe(spellingKey(b))
  })

  it('keeps names apart that differ by more', () => {
    expect(spellingKey('Kunduz')).not.toBe(spellingKey('Kunar'))
  })
})

describe('editDistance', () => {
  it('counts what is inserted, deleted, replaced or swapped', () => {
    const pairs = [
      ['kabul', 'kabul'],
      ['kabul', 'kabull'],
      ['kabul', 'kaul'],
      ['kabul', 'kabol'],
      ['kabul', 'kaubl'],
      ['', 'abc'],
    ]
    expect(pairs.map(([a, b]) => editDistance(a!, b!))).toEqual([0, 1, 1, 1, 1, 3])
  })

  it('is the same both ways', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => editDistance(a, b) === editDistance(b, a)))
  })
})

describe('near', () => {
  const known = ['kabul', 'kabol', 'kunar', 'kabul']

  it('gives known words within an edit, nearest first, each once', () => {
    expect(near('kabol', known)).toEqual(['kabol', 'kabul'])
  })

  it('gives none for a text of two letters', () => {
    expect(near('ka', ['kab'])).toEqual([])
  })
})
