/** Where the axis turns from even to logarithmic, km. */
const TURN_KM = 10
const TICKS_KM = [0, 20, 100, 500, 2000, 10_000]
/** More points than this to a curve are not seen. */
const MOST_POINTS = 240

/** A distance axis that shows 0 and thousands: even up to about 10 km, logarithmic beyond. `most` in km. */
export function logScale(most: number): { share(km: number): number; ticks: readonly number[] } {
  const of = (km: number) => Math.log1p(km / TURN_KM)
  const top = of(Math.max(most, 20)) * 1.04
  return { share: (km) => of(km) / top, ticks: TICKS_KM.filter((km) => of(km) <= top) }
}

/** Ascending distances as a path over `width` pixels, by rank; long ones are thinned evenly, the ends are kept. */
export function curvePath(km: Float64Array, width: number, y: (km: number) => number): string {
  const last = km.length - 1
  if (last < 0) return ''
  const points = Math.min(km.length, MOST_POINTS)
  const ranks = Array.from({ length: points }, (_, i) =>
    points === 1 ? 0 : Math.round((i / (points - 1)) * last),
  )
  const x = (rank: number) => (last === 0 ? 0 : (rank / last) * width)
  return ranks
    .map((rank, i) => `${i === 0 ? 'M' : 'L'}${x(rank).toFixed(1)} ${y(km[rank]!).toFixed(1)}`)
    .join('')
}
