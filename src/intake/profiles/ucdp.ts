import type { Profile } from './profile.ts'

/**
 * UCDP Georeferenced Event Dataset, every layout from 17.1 on (17.x ends its columns in `_est`, 18.1 drops that), and UCDP
 * Candidate, which has the same columns. Codes: UCDP GED Codebook, "where_prec", "date_prec", "type_of_violence".
 */
export const UCDP: Profile = {
  name: 'ucdp',
  needs: ['date_start', 'date_end', 'where_prec', 'type_of_violence', 'latitude', 'longitude'],
  columns: {
    id: ['id', 'relid'],
    start: ['date_start'],
    end: ['date_end'],
    datePrecision: ['date_prec'],
    lat: ['latitude'],
    lon: ['longitude'],
    placePrecision: ['where_prec'],
    place: ['where_coordinates', 'where_description'],
    admin1: ['adm_1'],
    country: ['country'],
    title: ['dyad_name', 'conflict_name'],
    summary: ['source_headline'],
    kind: ['type_of_violence'],
    actor: ['side_a'],
    actor2: ['side_b'],
    killed: ['best', 'best_est'],
    killedLow: ['low', 'low_est'],
    killedHigh: ['high', 'high_est'],
    case: [],
  },
  datePrecision: { 1: 'day', 2: 'range', 3: 'range', 4: 'month', 5: 'range' },
  placePrecision: {
    1: { precision: 'site' },
    2: { precision: 'district', radiusKm: 25 },
    3: { precision: 'district' },
    4: { precision: 'province' },
    5: { precision: 'province' },
    6: { precision: 'country' },
    7: { precision: 'province' },
  },
  kinds: { 1: 'State-based conflict', 2: 'Non-state conflict', 3: 'One-sided violence' },
}
