import { COUNTED } from '../core/table/counted.ts'
import type { Filter } from './filter.ts'
import { among, conditions, inTime, ofFacet, type Statement, type Store, where, whole } from './sql.ts'

/** What the measures ask of an engine, as `sql.ts` asks: words, whole numbers, and nothing of a request besides. */

/** Groups of incidents that share place and kind; one more is asked for, so that more are noticed. */
export const MOST_PLACES = 3_000_000

function shown(store: Store, filter: Filter): string[] {
  return [...conditions(store, filter), ...inTime(filter)]
}

function counted(store: Store, filter: Filter): string[] {
  const role = ofFacet(store, 'role', [COUNTED])
  return [...shown(store, filter), ...(role ? [role] : [])]
}

/** Of each set of roles and way of being placed: incidents, and those of them that lie in the window for certain. */
export function rolesStatement(store: Store, filter: Filter): Statement {
  const surely = inTime({ ...filter, certain: true }).join(' AND ') || '1 = 1'
  return {
    sql: `SELECT toUInt32(role) AS r, toUInt32(located) AS l, toUInt32(count(*)) AS n, toUInt32(sum(CASE WHEN ${surely} THEN 1 ELSE 0 END)) AS c FROM incidents${where(shown(store, filter))} GROUP BY r, l`,
    shape: ['u32', 'u32', 'u32', 'u32'],
  }
}

/** What is read of an incident to count its case. */
const CASE_KEYS =
  'toUInt32(country) AS a, toUInt32(region) AS b, toUInt32(kind) AS k, toUInt32(count(*)) AS n, toUInt32(min(turn)) AS t'

/** Of each set of countries, of regions and of kinds: counted incidents that are cases of their own, and the first of them by its turn. */
export function aloneStatement(store: Store, filter: Filter): Statement {
  return {
    sql: `SELECT ${CASE_KEYS} FROM incidents${where([...counted(store, filter), 'caseOf = 0'])} GROUP BY a, b, k`,
    shape: ['u32', 'u32', 'u32', 'u32', 'u32'],
  }
}

/** The same of cases of several incidents, with the number of the case. */
export function casesStatement(store: Store, filter: Filter, most: number): Statement {
  return {
    sql: `SELECT ${CASE_KEYS}, toUInt32(caseOf) AS c FROM incidents${where([...counted(store, filter), 'caseOf > 0'])} GROUP BY a, b, k, c LIMIT ${whole(most + 1)}`,
    shape: ['u32', 'u32', 'u32', 'u32', 'u32', 'u32'],
  }
}

/** Degrees and set of kinds of what is located, incidents, the first of them by its turn, and the largest radius (km). */
export function placesStatement(store: Store, filter: Filter, most: number): Statement {
  return {
    sql: `SELECT toFloat64(lon) AS x, toFloat64(lat) AS y, toUInt32(kind) AS k, toUInt32(count(*)) AS n, toUInt32(min(turn)) AS t, toFloat32(max(radiusKm)) AS r FROM incidents${where([...counted(store, filter), 'located = 1'])} GROUP BY x, y, k LIMIT ${whole(most + 1)}`,
    shape: ['f64', 'f64', 'u32', 'u32', 'u32', 'f32'],
  }
}

/** Incidents by their turns: id, first and last day. */
export function namesStatement(turns: readonly number[]): Statement {
  return {
    sql: `SELECT toUInt32(turn) AS t, id AS i, toInt32(firstDay) AS d, toInt32(lastDay) AS e FROM incidents WHERE ${among('turn', turns)}`,
    shape: ['u32', 'text', 'i32', 'i32'],
  }
}
