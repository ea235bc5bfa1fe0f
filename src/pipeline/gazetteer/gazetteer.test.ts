import { describe, expect, it } from 'vitest'
import { gazetteer } from './gazetteer.ts'
import { listRegions } from './regions.ts'

const places = gazetteer()
const ids = (name: string, country?: string) => places.find(name, country).map(({ id }) => id)

describe('find', () => {
  it('gives a town with all that is known of it', () => {
    expect(places.find('Krasnogorsk', 'RU')[0]).toEqual({
      id: 'geonames:542374',
      name: 'Krasnogorsk',
      precision: 'city',
      country: 'RU',
      region: 'Moscow Oblast',
      population: 92932,
      position: [37.33017, 55.82036],
      radiusKm: 2,
      match: 'name',
    })
  })

  it('knows towns by other names than the one they stand under', () => {
    expect(places.find('Termez').map(({ id, name, match }) => [id, name, match])).toEqual([
      ['geonames:1215957', 'Tirmiz', 'other name'],
    ])
  })

  it('takes transcriptions of one name for the same', () => {
    expect(ids('Achkhoi-Martan')).toEqual(['geonames:584298'])
    expect(ids('Achhoi Martan')).toEqual(['geonames:584298'])
  })

  it('does not care about case, diacritics, apostrophes and hyphens', () => {
    const plain = ids('Jalalabad', 'AF')
    expect(plain).toEqual(['geonames:1139715'])
    for (const spelling of ['JALĀLĀBĀD', 'jalal-abad', 'Jalal’abad', 'Ja\u0301lalabad']) {
      expect(ids(spelling, 'AF')).toEqual(plain)
    }
  })

  it('gives all places of an ambiguous name, the most populous first', () => {
    expect(places.find('Jalalabad').map(({ country }) => country)).toEqual(['AF', 'KG', 'IN', 'IN', 'IN'])
  })

  it('derives a first-level area from its towns', () => {
    const [nangarhar] = places.find('Nangarhar')
    expect(nangarhar).toMatchObject({ id: 'admin1:AF.18', precision: 'province', country: 'AF' })
    expect(nangarhar!.position[0]).toBeCloseTo(70.4, 0)
    expect(nangarhar!.position[1]).toBeCloseTo(34.3, 0)
    expect(nangarhar!.radiusKm).toBeGreaterThanOrEqual(30)
    expect(nangarhar!.radiusKm).toBeLessThan(100)
  })

  it('puts a town before the province of the same name', () => {
    expect(places.find('Kabul', 'AF').map(({ precision }) => precision)).toEqual(['city', 'province'])
  })

  it('takes a word such as Province or District for the kind of place that is meant', () => {
    expect(ids('Kandahar Province')).toEqual(['admin1:AF.23'])
    expect(ids('Republic of Ingushetia')).toEqual(['admin1:RU.19'])
    expect(places.find('Achkhoi-Martan District')[0]).toMatchObject({ precision: 'district', radiusKm: 30 })
  })

  it('knows countries by their names, and areas larger than a province', () => {
    expect(ids('Turkey')).toEqual(['country:TR'])
    expect(places.find('northern Caucasus')[0]).toMatchObject({
      id: 'area:north-caucasus',
      precision: 'country',
    })
  })

  it('gives a country that crosses 180 degrees a disc around its mainland', () => {
    const [russia] = places.find('Russia')
    expect(russia!.position[0]).toBeGreaterThan(60)
    expect(russia!.position[0]).toBeLessThan(120)
    expect(russia!.radiusKm).toBeLessThan(5000)
  })

  it('finds nothing for an unknown name, an empty one or one that is a property of objects', () => {
    for (const name of ['Xqzzyville', '', '-', '__proto__', 'constructor']) expect(ids(name)).toEqual([])
  })
})

describe('byId', () => {
  it('gives the place of every kind of id', () => {
    const names = ['geonames:542374', 'admin1:AF.18', 'area:sinai', 'country:RU', 'geonames:1']
    expect(names.map((id) => places.byId(id)?.name)).toEqual([
      'Krasnogorsk',
      'Nangarhar',
      'Sinai Peninsula',
      'Russia',
      undefined,
    ])
  })
})

describe('suggest', () => {
  it('names near spellings, nearest first', () => {
    expect(places.suggest('Krasnogrosk')[0]).toBe('Krasnogorsk')
  })

  it('keeps to the country that is asked for', () => {
    expect(places.suggest('Kandahra', 'AF')).toEqual(['Kandahar', 'Qandahar'])
    expect(places.suggest('Krasnogrosk', 'AF')).toEqual([])
  })
})

describe('first-level areas', () => {
  const SEATS: Record<string, string> = {
    'AF.09': 'Chaghcharan',
    'AF.13': 'Kabul',
    'AF.18': 'Jalalabad',
    'AF.23': 'Kandahar',
    'AF.27': 'Maidan Shahr',
    'AF.34': 'Asadabad',
    'AF.38': 'Parun',
    'AF.42': 'Bazarak',
    'RU.12': 'Grozny',
    'RU.19': 'Magas',
    'RU.25': 'Kaluga',
    'RU.53': 'Novosibirsk',
    'RU.66': 'Saint Petersburg',
    'RU.68': 'Vladikavkaz',
    'RU.70': 'Stavropol',
    'RU.71': 'Yekaterinburg',
    'IR.04': 'Zahedan',
    'IR.07': 'Shiraz',
    'IR.29': 'Kerman',
    'PK.02': 'Quetta',
    'PK.03': 'Peshawar',
    'UZ.12': 'Termez',
    'TJ.03': 'Khujand',
    'TM.01': 'Annau',
    'KG.08': 'Osh',
    'KZ.13': 'Kostanay',
    'TR.34': 'Istanbul',
    'IQ.15': 'Mosul',
    'SY.01': 'Hasakah',
    'EG.26': 'Sharm el-Sheikh',
    'EG.27': 'Arish',
    'DE.07': 'Cologne',
    'FR.84': 'Lyon',
    'NL.11': 'Rotterdam',
    'AT.06': 'Graz',
    'GB.SCT': 'Glasgow',
    'ES.56': 'Barcelona',
    'IT.15': 'Palermo',
    'MZ.01': 'Pemba',
    'ML.09': 'Gao',
    'SO.03': 'Bosaso',
    'QA.01': 'Doha',
    'US.NY': 'Albany',
  }

  it.each(Object.entries(SEATS))('%s holds %s', (code, town) => {
    const region = listRegions().find((area) => `${area.country}.${area.code}` === code)!
    expect(places.find(town, region.country).map((place) => place.region)).toContain(region.name)
  })

  it('are all 34 provinces of Afghanistan', () => {
    expect(listRegions().filter(({ country }) => country === 'AF')).toHaveLength(34)
  })

  it('have a code that towns of the gazetteer carry, each once', () => {
    const codes = listRegions().map(({ country, code }) => `admin1:${country}.${code}`)
    expect(codes.filter((id) => places.byId(id) === undefined)).toEqual([])
    expect(new Set(codes).size).toBe(codes.length)
  })
})
