import { describe, expect, it } from 'vitest'
import { UsageError } from '../command.ts'
import { gazetteer } from './gazetteer.ts'
import { findPlaces, geocode, geocodeCommand } from './geocode.ts'

const places = gazetteer()

describe('geocode', () => {
  it('prints a place with id, precision, region, point, radius and population', () => {
    expect(geocode(places, 'Termez')).toEqual({
      code: 0,
      out: [
        '"Termez": 1 place.',
        '  geonames:1215957  Tirmiz (other name)  city  Surxondaryo, Uzbekistan  [67.27833, 37.22417]  radius 3 km  population 140,385',
      ].join('\n'),
    })
  })

  it('prints all candidates of an ambiguous name and says how to narrow it', () => {
    const { code, out } = geocode(places, 'Jalalabad')
    expect(code).toBe(0)
    expect(out!.split('\n')).toHaveLength(6)
    expect(out).toContain('5 places, the likeliest first. Narrow it with --country')
  })

  it('says that a name is unknown, suggests near ones and ends with 1', () => {
    expect(geocode(places, 'Krasnogrosk', { country: 'RU' })).toEqual({
      code: 1,
      err: 'No place called "Krasnogrosk" in Russia in the gazetteer. Did you mean "Krasnogorsk", "Krasnoborsk", "Krasnogorodsk"?',
    })
  })

  it('prints one JSON object when asked, also for an unknown name', () => {
    const known = geocode(places, 'Nangarhar', { json: true })
    expect(JSON.parse(known.out!)).toMatchObject({
      query: 'Nangarhar',
      country: null,
      candidates: [{ id: 'admin1:AF.18' }],
    })
    const unknown = geocode(places, 'Xqzzyville', { json: true })
    expect(unknown.code).toBe(1)
    expect(JSON.parse(unknown.out!)).toEqual({
      query: 'Xqzzyville',
      country: null,
      candidates: [],
      suggestions: [],
    })
  })

  it('takes a country by its code or its English name', () => {
    const byCode = geocode(places, 'Jalalabad', { country: 'KG' })
    expect(geocode(places, 'Jalalabad', { country: 'Kyrgyzstan' })).toEqual(byCode)
    expect(byCode.out).toContain('geonames:1528249')
  })

  it('refuses a country that there is not', () => {
    expect(() => geocode(places, 'Kabul', { country: 'Atlantis' })).toThrow(UsageError)
  })
})

describe('findPlaces', () => {
  const ids = (query: string, region?: string) =>
    findPlaces(places, query, undefined, region).map(({ id }) => id)

  it('narrows by what follows a comma: a region or a country', () => {
    expect(ids('Krasnogorsk, Moscow Oblast')).toEqual(['geonames:542374'])
    expect(ids('Jalalabad, Nangarhar, Afghanistan')).toEqual(['geonames:1139715'])
    expect(ids('Jalalabad, Kyrgyzstan')).toEqual(['geonames:1528249'])
  })

  it('narrows by a region', () => {
    expect(ids('Krasnogorsk', 'Sakhalin Oblast')).toEqual(['geonames:2124187'])
  })

  it('finds nothing where the context does not fit', () => {
    expect(ids('Krasnogorsk, Kabul')).toEqual([])
  })
})

describe('the command line', () => {
  it('needs exactly one name with a letter in it', () => {
    for (const args of [[], ['a', 'b'], ['--'], ['-']])
      expect(() => geocodeCommand.run(args)).toThrow(UsageError)
  })
})
