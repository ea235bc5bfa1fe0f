import { type Codec, codec } from './codecs.ts'
import type { Misreading } from './problem.ts'
import type { Camera } from './state.ts'

/** Numbers inside bounds, read strictly: decimal digits, no blanks, no empty text. */
export function number(accepts: (value: number) => boolean, misread: Misreading): Codec<number> {
  return codec((given) => numbers(given, 1, ([value]) => accepts(value!))?.[0], String, misread)
}

export function position(): Codec<readonly [number, number]> {
  return codec<readonly [number, number]>(
    (given) => numbers(given, 2, ([lon, lat]) => isLon(lon!) && isLat(lat!)) as [number, number] | undefined,
    (value) => value.join(),
    { code: 'position' },
  )
}

export function bounds(): Codec<Camera> {
  return codec<Camera>(
    (given) => {
      const found = numbers(
        given,
        4,
        ([w, s, e, n]) => isLon(w!) && isLon(e!) && isLat(s!) && isLat(n!) && s! <= n!,
      )
      if (!found) return undefined
      const [west, south, east, north] = found as [number, number, number, number]
      return { type: 'bounds', west, south, east, north }
    },
    (camera) =>
      camera.type === 'bounds' ? [camera.west, camera.south, camera.east, camera.north].join() : '',
    { code: 'bounds' },
  )
}

export function cameraView(): Codec<Camera> {
  return codec<Camera>(
    (given) => {
      const found = numbers(
        given,
        3,
        ([lon, lat, zoom]) => isLon(lon!) && isLat(lat!) && zoom! >= 0 && zoom! <= 24,
      )
      if (!found) return undefined
      const [lon, lat, zoom] = found as [number, number, number]
      return { type: 'view', lon, lat, zoom }
    },
    (camera) => (camera.type === 'view' ? [camera.lon, camera.lat, camera.zoom].join() : ''),
    { code: 'view' },
  )
}

const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i

function numbers(given: string, count: number, accepts: (values: number[]) => boolean): number[] | undefined {
  const parts = given.split(',')
  if (parts.length !== count || !parts.every((part) => NUMBER.test(part))) return undefined
  // Adding 0 turns -0 into 0: they print alike and must compare alike.
  const values = parts.map((part) => Number(part) + 0)
  return values.every(Number.isFinite) && accepts(values) ? values : undefined
}

function isLon(value: number): boolean {
  return value >= -180 && value <= 180
}

function isLat(value: number): boolean {
  return value >= -90 && value <= 90
}
