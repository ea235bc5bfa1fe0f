import type { Share } from '../measures/external-share.ts'
import type { ClusterIds, Measures } from '../measures/measure.ts'
import type { StoredMeasures } from '../measures/stored-measures.ts'
import { isUndefined, type Maybe } from '../measures/types.ts'
import { WHOLE_ENGLISH as en } from '../words/whole.ts'

/**
 * The measures as lines of text for a terminal: a name, a value, what a reader has to know beside it. `actors` are those
 * that were selected; without any, everybody is measured.
 */
export function report(measures: Measures | StoredMeasures, actors: readonly string[]): string {
  const { n, leftOut, possible, countries } = measures
  const distance = measures.distanceFromBaseKm
  const rowOf = <T>(name: string, measure: Maybe<T> | undefined, words: (value: T) => string) =>
    measure === undefined ? [] : [[name, given(measure, words)] as [string, string]]
  const rows: [string, string][] = [
    ['Whose', actors.length > 0 ? actors.join(', ') : 'everybody whom the file names'],
    ['Located incidents', `${n} (${possible} only possibly in the window)`],
    [
      'Left out',
      `${leftOut.unlocated} unlocated, ${leftOut.coarse} coarse, ${leftOut.notCounted} not counted`,
    ],
    ...rowOf('Distance from base, median', distance, ({ median }) => km(median)),
    ...rowOf('Distance from base, 90 %', distance, ({ p90 }) => km(p90)),
    ...rowOf('Distance from base, maximum', distance, ({ max }) => km(max)),
    ...frontier(distance),
    ...kinds(distance),
    ...rowOf('Countries reached', countries, ({ length }) => String(length)),
    ...(countries ?? []).map(({ code, first, n }): [string, string] => [
      `  ${code}`,
      `${counted(n, 'case')}${first === undefined ? '' : `, first ${first}`}`,
    ]),
    ...rowOf('Outside the base country', measures.externalShare, share),
    ...kindsOf(measures.externalShare).map((of): [string, string] => [`  ${of.kind}`, share(of)]),
    ...rowOf('Mean centre', measures.meanCentre, ([lon, lat]) => `${lon.toFixed(4)}, ${lat.toFixed(4)}`),
    ...rowOf(
      'Deviational ellipse',
      measures.ellipse,
      (e) =>
        `${km(e.semiMajorKm)} x ${km(e.semiMinorKm)}, azimuth ${e.azimuthDeg.toFixed(1)} degrees, ${km2(e.areaKm2)}` +
        (n < 10 ? ' (fewer than 10 incidents: take with care)' : ''),
    ),
    ...rowOf('Standard distance', measures.standardDistanceKm, km),
    ...rowOf('Hull', measures.hull, (hull) => `${km2(hull.areaKm2)}, ${hull.vertices} vertices`),
    ...rowOf('95 % hull', measures.hull95, (hull) => `${km2(hull.areaKm2)}, ${hull.vertices} vertices`),
    ...rowOf(
      'Smallest circle',
      measures.smallestCircle,
      ({ centre: [lon, lat], radiusKm }) => `${km(radiusKm)} round ${lon.toFixed(4)}, ${lat.toFixed(4)}`,
    ),
    ...('basis' in measures ? storedRows(measures) : listedRows(measures)),
  ]
  const width = Math.max(...rows.map(([name]) => name.length))
  return [...rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`), measures.method].join('\n')
}

/** What only a table gives: pairs, and the incidents of clusters. */
function listedRows({ nearRepeat, clusters, episodes }: Measures): [string, string][] {
  return [
    [
      'Near repeats',
      given(nearRepeat, (pairs) => `pairs of ${pairs.n} incidents known to the day; observed (expected)`),
    ],
    ...repeats(nearRepeat),
    ...clusterRows('Clusters', clusters, ''),
    ...(episodes ? clusterRows('Episodes', episodes, `, ${episodes.epsDays} days`) : []),
  ]
}

/** What a store says besides: clusters without their incidents, how each measure is to be read, and what is not given. */
function storedRows({ clusters, basis, notGiven }: StoredMeasures): [string, string][] {
  const words = en.store.measures
  const readings = new Set(Object.values(basis).map((of) => words.basis(of)))
  return [
    ...(clusters
      ? [
          [
            'Clusters',
            `${known(clusters.count)} at ${clusters.epsKm} km and ${counted(clusters.minPoints, 'incident')}; ${known(clusters.core)} core, ${known(clusters.edge)} edge, ${known(clusters.noise)} noise`,
          ] as [string, string],
        ]
      : []),
    ...[...readings].map((reading): [string, string] => [
      `Basis: ${reading}`,
      Object.keys(basis)
        .filter((name) => words.basis(basis[name]!) === reading)
        .join(', '),
    ]),
    ...Object.entries(notGiven).map(([name, why]): [string, string] => [
      `Not given: ${name}`,
      words.notGiven(why),
    ]),
  ]
}

/** A number, or a mark for one that is only bounded. */
function known(n: number | undefined): string {
  return n === undefined ? '~' : String(n)
}

function kindsOf(externalShare: StoredMeasures['externalShare']) {
  return externalShare === undefined || isUndefined(externalShare) ? [] : externalShare.byKind
}

/** The measures as JSON: a reason why one is undefined is a text, as the command has always printed it. */
export function reportJson(measures: Measures | StoredMeasures): string {
  const inWords = (name: string, value: unknown) => {
    if (name === 'notGiven')
      return Object.fromEntries(
        Object.entries(value as StoredMeasures['notGiven']).map(([of, why]) => [
          of,
          en.store.measures.notGiven(why),
        ]),
      )
    return isUndefined(value) ? { undefined: en.measures.reason(value.undefined) } : value
  }
  return JSON.stringify(measures, inWords, 2)
}

function frontier(distance: StoredMeasures['distanceFromBaseKm']): [string, string][] {
  if (distance === undefined || isUndefined(distance)) return []
  return (distance.frontier ?? []).map((step) => [`  ${step.start}`, `${km(step.km)}  ${step.id}`])
}

function kinds(distance: StoredMeasures['distanceFromBaseKm']): [string, string][] {
  if (distance === undefined || isUndefined(distance)) return []
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
