/** Web Mercator in the unit square: 0,0 is north-west, 1,1 south-east, as MapLibre counts. */

const MAX_LATITUDE = 85.051129

/** x of a longitude in degrees; values beyond 180 degrees leave 0 to 1. */
export function mercatorX(lon: number): number {
  return 0.5 + lon / 360
}

/** y of a latitude in degrees, cut at the square's edge (85.05 degrees). */
export function mercatorY(lat: number): number {
  const cut = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat))
  return 0.5 - Math.log(Math.tan(Math.PI / 4 + (cut * Math.PI) / 360)) / (2 * Math.PI)
}

/** Longitude of x, in degrees, not wrapped. */
export function longitudeOf(x: number): number {
  return (x - 0.5) * 360
}

/** Latitude of y, in degrees. */
export function latitudeOf(y: number): number {
  return (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90
}
