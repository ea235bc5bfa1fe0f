import { count, list, number, object, optional, pair, type Shape, text } from '../../core/record/shape.ts'
import type { KindDistance } from '../../measures/distance-from-base.ts'
import type { ExternalShare, Share } from '../../measures/external-share.ts'
import type { FrontierStep } from '../../measures/measure.ts'
import type { Basis, NotGiven, StoredClusters, StoredMeasures } from '../../measures/stored-measures.ts'
import { isUndefined, type Maybe } from '../../measures/types.ts'

/** The shape of a store's measures: what came of another shape is no answer, and not a panel that breaks. */

type Given<M extends keyof StoredMeasures> = Exclude<
  NonNullable<StoredMeasures[M]>,
  { readonly undefined: unknown }
>

const undefinedShape = object<{ readonly undefined: { readonly code: string } }>({
  undefined: object({ code: text }),
})

/** A measure, or why it can't be given. */
function maybe<T>(inner: Shape<T>): Shape<Maybe<T>> {
  return (value, at) => (isUndefined(value) ? undefinedShape(value, at) : inner(value, at))
}

/** An object of values of one shape, by any names. */
function named<T>(inner: Shape<T>): Shape<{ readonly [name: string]: T }> {
  return (value, at) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value).reduce<string | null>(
          (wrong, [name, one]) => wrong ?? inner(one, `${at}.${name}`),
          null,
        )
      : at
}

const position = pair(number, number)

const share = object<Share>({ outside: count, total: count, interval: maybe(pair(number, number)) })

const shares: Shape<ExternalShare> = (value, at) =>
  share(value, at) ??
  object<{ readonly byKind: readonly (Share & { readonly kind: string })[] }>({
    byKind: list((one, place) => share(one, place) ?? object({ kind: text })(one, place)),
  })(value, at)

const distance = object<Given<'distanceFromBaseKm'>>({
  ...{ median: number, p90: number, max: number },
  frontier: optional(list(object<FrontierStep>({ id: text, start: text, end: text, km: number }))) as Shape<
    readonly FrontierStep[]
  >,
  byKind: list(object<KindDistance>({ kind: text, n: count, max: number })),
})

const hull = object<Given<'hull'>>({ areaKm2: number, vertices: count })

const some = optional(count) as Shape<number>

const clusters = object<StoredClusters>({
  ...{ epsKm: number, minPoints: count, count: some, core: some, edge: some, noise: some },
})

const basis: Shape<Basis> = (value, at) => {
  const wrong = object<{ readonly how: string }>({ how: text })(value, at)
  if (wrong !== null || (value as Basis).how === 'exact') return wrong
  return object({ between: named(pair(count, count)) })(value, at)
}

const country = object<Given<'countries'>[number]>({
  ...{ code: text, first: optional(text) as Shape<string>, n: count },
})

/** A part that may be missing. */
const part = <T>(inner: Shape<T>) => optional(inner) as Shape<T>

export const storedMeasuresShape = object<StoredMeasures>({
  method: text as Shape<StoredMeasures['method']>,
  ...{ n: count, possible: count },
  leftOut: object({ unlocated: count, coarse: count, notCounted: count }),
  distanceFromBaseKm: part(maybe(distance)),
  countries: part(list(country)),
  externalShare: part(maybe(shares)),
  meanCentre: part(maybe(position)),
  ellipse: part(
    maybe(object({ semiMajorKm: number, semiMinorKm: number, azimuthDeg: number, areaKm2: number })),
  ),
  standardDistanceKm: part(maybe(number)),
  ...{ hull: part(maybe(hull)), hull95: part(maybe(hull)) },
  smallestCircle: part(maybe(object({ centre: position, radiusKm: number }))),
  clusters: part(clusters),
  basis: named(basis),
  notGiven: named(object({ code: text }) as Shape<NotGiven>),
})
