/**
 * The coordinate reference system that a file names (GeoJSON of 2008; RFC 7946 knows none) where it is not longitude and
 * latitude on WGS84: its EPSG code, or the name as it stands. Null where there is none, or nothing to read in it.
 */
export function otherCrs(crs: unknown): string | null {
  if (crs === undefined || crs === null) return null
  const name = isObject(crs) && isObject(crs.properties) ? crs.properties.name : undefined
  if (typeof name !== 'string') return JSON.stringify(crs)
  const epsg = /^(?:urn:ogc:def:crs:)?EPSG:(?:[\d.]*:)?(\d+)$/i.exec(name.slice(0, 100))?.[1]
  if (epsg === '4326' || /^(?:urn:ogc:def:crs:)?OGC:(?:[\d.]*:)?CRS84$/i.test(name.slice(0, 100))) return null
  return epsg ? `EPSG:${epsg}` : name
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
