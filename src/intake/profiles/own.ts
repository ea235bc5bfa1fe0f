import type { Profile } from './profile.ts'

/** Our own table and our own GeoJSON, as they are built and exported. */
export const REACHMAP: Profile = {
  name: 'reachmap',
  needs: ['id', 'start', 'end', 'dateprecision', 'placeprecision'],
  columns: {
    id: ['id'],
    start: ['start'],
    end: ['end'],
    datePrecision: ['dateprecision'],
    lat: ['latitude'],
    lon: ['longitude'],
    placePrecision: ['placeprecision'],
    radiusKm: ['radiuskm'],
    place: ['place'],
    admin1: ['admin1'],
    country: ['country'],
    title: ['title'],
    summary: ['summary'],
    kind: ['kind'],
    role: ['role'],
    case: ['case'],
    certainty: ['certainty'],
    attribution: ['attribution'],
    actor: ['actor'],
    attack: ['attacktype'],
    target: ['targettype'],
    killed: ['killed_best'],
    killedLow: ['killed_low'],
    killedHigh: ['killed_high'],
    source: ['sources'],
  },
}

/** Events of a timemap (https://github.com/bellingcat/ukraine-timemap), as its JSON or its sheet. Days are month first there. */
export const TIMEMAP: Profile = {
  name: 'timemap',
  needs: ['id', 'date', 'latitude', 'longitude', 'location', 'description', 'sources'],
  columns: {
    id: ['id'],
    start: ['date'],
    lat: ['latitude'],
    lon: ['longitude'],
    place: ['location'],
    summary: ['description'],
    kind: ['type', 'category'],
    source: [],
  },
}
