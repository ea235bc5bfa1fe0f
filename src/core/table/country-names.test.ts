import { describe, expect, it } from 'vitest'
import { countryNames, locale } from './country-names.ts'

describe('names of countries', () => {
  it('are in the language asked for', () => {
    expect([countryNames('en')('IR'), countryNames('de')('RU')]).toEqual(['Iran', 'Russland'])
  })

  it('are the code itself where it names no country', () => {
    expect(['Iran', 'none', '', '<b>', '__proto__'].map(countryNames('en'))).toEqual([
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
