import type { Share } from '../measures/external-share.ts'
import type { ClusterIds, Measures } from '../measures/measure.ts'
import { isUndefined, type Maybe } from '../measures/types.ts'
import { WHOLE_ENGLISH as en } from '../words/whole.ts'

/**
 * The measures as lines of text for a terminal: a name, a value, what a reader has to know beside it. `actors` are those
 * that were selected; without any, everybody is measured.
 */
export function report(measures: Measures, actors: readonly string[]): string {
  const { n, leftOut, possible, externalShare, clusters, meanCentre } = measures
  const distance = measures.distanceFromBaseKm
  const rows: [string, string][] = [
    ['Whose', actors.length > 0 ? actors.join(', ') : 'everybody whom the file names'],
    ['Located incidents', `${n} (${possible} only possibly in the window)`],
    [
      'Left out',
      `${leftOut.unlocated} unlocated, ${leftOut.coarse} coarse, ${leftOut.notCounted} not counted`,
    ],
    ['Distance from base, median', given(distance, ({ median }) => km(median))],
    ['Distance from base, 90 %', given(distance, ({ p90 }) => km(p90))],
    ['Distance from base, maximum', given(distance, ({ max }) => km(max))],
    ...frontier(distance),
    ...kinds(distance),
    ['Countries reached', String(measures.countries.length)],
    ...measures.countries.map(({ code, first, n }): [string, string] => [
      `  ${code}`,
      `${counted(n, 'case')}, first ${first}`,
    ]),
    ['Outside the base country', given(externalShare, share)],
    ...(isUndefined(externalShare) ? [] : externalShare.byKind).map((of): [string, string] => [
      `  ${of.kind}`,
      share(of),
    ]),
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
      'Smallest circle',
      given(
        measures.smallestCircle,
        ({ centre: [lon, lat], radiusKm }) => `${km(radiusKm)} round ${lon.toFixed(4)}, ${lat.toFixed(4)}`,
      ),
    ],
    [
      'Near repeats',
      given(
        measures.nearRepeat,
        (pairs) => `pairs of ${pairs.n} incidents known to the day; observed (expected)`,
      ),
    ],
    ...repeats(measures.nearRepeat),
    ...clusterRows('Clusters', clusters, ''),
    ...(measures.episodes
      ? clusterRows('Episodes', measures.episodes, `, ${measures.episodes.epsDays} days`)
      : []),
  ]
  const width = Math.max(...rows.map(([name]) => name.length))
  return [...rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`), measures.method].join('\n')
}

/** The measures as JSON: a reason why one is undefined is a text, as the command has always printed it. */
export function reportJson(measures: Measures): string {
  const inWords = (_: string, value: unknown) =>
    isUndefined(value) ? { undefined: en.measures.reason(value.undefined) } : value
  return JSON.stringify(measures, inWords, 2)
}

function frontier(distance: Measures['distanceFromBaseKm']): [string, string][] {
  if (isUndefined(distance)) return []
  return distance.frontier.map((step) => [`  ${step.start}`, `${km(step.km)}  ${step.id}`])
}

function kinds(distance: Measures['distanceFromBaseKm']): [string, string][] {
  if (isUndefined(distance)) return []
  return distance.byKind.map(({ kind, n, max }) => [
    `  ${kind}`,
    `${counted(n, 'incident')}, at most ${km(max)}`,
  ])
}

function repeats(table: Measures['nearRepeat']): [string, string][] {
  if (isUndefined(table)) return []
  return table.km.map((within, i) => [
    `  within ${within} km`,
    table.days
      .map((days, j) => `${days} days: ${table.observed[i]![j]} (${table.expected[i]![j]!.toFixed(1)})`)
      .join(', '),
  ])
}

function clusterRows(name: string, of: ClusterIds, apart: string): [string, string][] {
  const { count, epsKm, minPoints, core, noise, groups } = of
  return [
    [
      name,
      `${count} at ${epsKm} km${apart} and ${counted(minPoints, 'incident')}; ${core.length} core, ${noise.length} noise`,
    ],
    ...groups.map((ids, i): [string, string] => [`  ${i + 1}`, `${ids.length}: ${ids.join(', ')}`]),
  ]
}

function given<T>(measure: Maybe<T>, words: (value: T) => string): string {
  return isUndefined(measure) ? `undefined: ${en.measures.reason(measure.undefined)}` : words(measure)
}

function counted(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`
}

function share({ outside, total, interval }: Share): string {
  const percent = (value: number) => `${(100 * value).toFixed(1)} %`
  const range = isUndefined(interval) ? '' : `, 95 % interval ${interval.map(percent).join(' to ')}`
  return `${outside} of ${counted(total, 'case')}${total === 0 ? '' : ` (${percent(outside / total)}${range})`}`
}

function km(value: number): string {
  return `${value.toFixed(1)} km`
}

function km2(value: number): string {
  return `${Math.round(value)} km2`
}
