import type { Measures } from './measure.ts'
import { isUndefined, type Maybe } from './types.ts'

/** The measures as lines of text for a terminal: a name, a value, what a reader has to know beside it. */
export function report(measures: Measures): string {
  const { n, leftOut, possible, externalShare, clusters, meanCentre } = measures
  const distance = measures.distanceFromBaseKm
  const rows: [string, string][] = [
    ['Located incidents', `${n} (${possible} only possibly in the window)`],
    [
      'Left out',
      `${leftOut.unlocated} unlocated, ${leftOut.coarse} coarse, ${leftOut.notCounted} not counted`,
    ],
    ['Distance from base, median', given(distance, ({ median }) => km(median))],
    ['Distance from base, 90 %', given(distance, ({ p90 }) => km(p90))],
    ['Distance from base, maximum', given(distance, ({ max }) => km(max))],
    ...frontier(distance),
    ['Countries reached', String(measures.countries.length)],
    ...measures.countries.map(({ code, first, n }): [string, string] => [
      `  ${code}`,
      `${counted(n, 'case')}, first ${first}`,
    ]),
    [
      'Outside the base country',
      `${externalShare.outside} of ${counted(externalShare.total, 'case')}${percent(externalShare)}`,
    ],
    ['Mean centre', given(meanCentre, ([lon, lat]) => `${lon.toFixed(4)}, ${lat.toFixed(4)}`)],
    [
      'Deviational ellipse',
      given(
        measures.ellipse,
        (e) =>
          `${km(e.semiMajorKm)} x ${km(e.semiMinorKm)}, azimuth ${e.azimuthDeg.toFixed(1)} degrees, ${km2(e.areaKm2)}` +
          (n < 10 ? ' (fewer than 10 incidents: take with care)' : ''),
      ),
    ],
    ['Standard distance', given(measures.standardDistanceKm, km)],
    ['Hull', given(measures.hull, (hull) => `${km2(hull.areaKm2)}, ${hull.vertices} vertices`)],
    ['95 % hull', given(measures.hull95, (hull) => `${km2(hull.areaKm2)}, ${hull.vertices} vertices`)],
    [
      'Clusters',
      `${clusters.count} at ${clusters.epsKm} km and ${counted(clusters.minPoints, 'incident')}; ${clusters.core.length} core, ${clusters.noise.length} noise`,
    ],
    ...clusters.groups.map((ids, i): [string, string] => [`  ${i + 1}`, `${ids.length}: ${ids.join(', ')}`]),
  ]
  const width = Math.max(...rows.map(([name]) => name.length))
  return [...rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`), measures.method].join('\n')
}

function frontier(distance: Measures['distanceFromBaseKm']): [string, string][] {
  if (isUndefined(distance)) return []
  return distance.frontier.map((step) => [`  ${step.start}`, `${km(step.km)}  ${step.id}`])
}

function given<T>(measure: Maybe<T>, words: (value: T) => string): string {
  return isUndefined(measure) ? `undefined: ${measure.undefined}` : words(measure)
}

function counted(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`
}

function percent({ outside, total }: Measures['externalShare']): string {
  return total === 0 ? '' : ` (${((100 * outside) / total).toFixed(1)} %)`
}

function km(value: number): string {
  return `${value.toFixed(1)} km`
}

function km2(value: number): string {
  return `${Math.round(value)} km2`
}
