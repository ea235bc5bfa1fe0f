import type { Profile } from './profile.ts'

/**
 * Global Terrorism Database, as workbook or CSV. Every row is an attack; a month or a day of 0 is not known, as are -9 and -99.
 * `nkill` and `nwound` count perpetrators too. Codes: GTD Codebook, "specificity". Its rows may not be republished.
 */
export const GTD: Profile = {
  name: 'gtd',
  needs: ['eventid', 'iyear', 'imonth', 'iday', 'gname'],
  columns: {
    id: ['eventid'],
    year: ['iyear'],
    month: ['imonth'],
    date: ['iday'],
    end: ['resolution'],
    lat: ['latitude'],
    lon: ['longitude'],
    placePrecision: ['specificity'],
    place: ['city', 'location'],
    admin1: ['provstate'],
    country: ['country_txt'],
    summary: ['summary'],
    actor: ['gname'],
    actor2: ['gname2'],
    attack: ['attacktype1_txt'],
    target: ['targtype1_txt'],
    killed: ['nkill'],
    injured: ['nwound'],
  },
  placePrecision: {
    1: { precision: 'city' },
    2: { precision: 'district' },
    3: { precision: 'district' },
    4: { precision: 'province' },
    5: { precision: 'country' },
  },
  kind: 'attack',
  unknown: ['-9', '-99', 'Unknown', '.'],
  restricted: true,
}
