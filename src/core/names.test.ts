import { describe, expect, it } from 'vitest'
import { locale, namesIn } from './names.ts'

describe('names', () => {
  it('of countries are in the language asked for', () => {
    expect([namesIn('en').country('IR'), namesIn('de').country('RU')]).toEqual(['Iran', 'Russland'])
  })

  it('are the code itself where it names no country', () => {
    expect(['Iran', 'none', '', '<b>', '__proto__'].map(namesIn('en').country)).toEqual([
      'Iran',
      'none',
      '',
      '<b>',
      '__proto__',
    ])
  })

  it('are English where the language is not one', () => {
    expect([locale(null), locale(''), locale('en'), locale('"'), locale('fa')]).toEqual([
      'en-GB',
      'en-GB',
      'en-GB',
      'en-GB',
      'fa',
    ])
  })
})
