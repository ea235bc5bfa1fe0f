import type { Profile } from './profile.ts'

/**
 * ACLED in its three generations: capitals and days as 31/12/2016; `data_id` and 31 December 2020; and days as 2023-12-31 with
 * `disorder_type`. Codes: ACLED Codebook, "TIME_PRECISION", "GEO_PRECISION". Its rows may not be republished.
 */
export const ACLED: Profile = {
  name: 'acled',
  needs: ['event_date', 'event_type', 'actor1', 'latitude', 'longitude'],
  columns: {
    id: ['event_id_cnty', 'data_id'],
    start: ['event_date'],
    datePrecision: ['time_precision'],
    lat: ['latitude'],
    lon: ['longitude'],
    placePrecision: ['geo_precision'],
    place: ['location'],
    admin1: ['admin1'],
    country: ['country', 'iso'],
    summary: ['notes'],
    kind: ['event_type'],
    attack: ['sub_event_type'],
    actor: ['actor1'],
    actor2: ['actor2'],
    killed: ['fatalities'],
  },
  datePrecision: { 1: 'day', 2: 'range', 3: 'month' },
  placePrecision: {
    1: { precision: 'city' },
    2: { precision: 'district' },
    3: { precision: 'province' },
  },
  restricted: true,
}
