import { z } from 'zod'
import type { Claim, IncidentFeature } from '../../core/record/incident.ts'
import { kmBetween } from '../check/sphere.ts'
import type { FieldAgreement, Share } from './agreement.ts'
import { cohensKappa } from './kappa.ts'

/** What a third reader coded of a counted incident: the fields that the first two codings were not kept with. */
export const rereadSchema = z.strictObject({
  id: z.string(),
  dateBasis: z.string(),
  placeBasis: z.string(),
  /** Longitude and latitude, degrees. */
  point: z.tuple([z.number(), z.number()]).nullable(),
  attackType: z.string().nullable(),
  targetType: z.string().nullable(),
  /** A label that incidents of one affair share; the label itself means nothing. */
  case: z.string().nullable(),
  claims: z.array(
    z.strictObject({
      source: z.string(),
      locator: z.string(),
      field: z.string(),
      low: z.number().nullable(),
      high: z.number().nullable(),
    }),
  ),
})

export type Reread = z.infer<typeof rereadSchema>

export interface RereadAgreement {
  readonly equal: {
    readonly [F in 'date basis' | 'place basis' | 'attack type' | 'target type' | 'case']: FieldAgreement
  }
  /** Points at most as far apart as the radius of the place, among those of which either has one. */
  readonly points: Share
  /** Claims by document, paragraph and field: those of both, of all that either has. */
  readonly claims: Share
  /** As `claims`, of those only that carry a figure in the data. */
  readonly figureClaims: Share
  /** Equal figures among the claims of both that carry one in the data. */
  readonly figures: Share
}

/** How far a third reading agrees with the features it read; incidents that either lacks are not compared. */
export function agreementOfThird(
  reread: readonly Reread[],
  features: readonly IncidentFeature[],
): RereadAgreement {
  const byId = new Map(features.map((feature) => [feature.id, feature]))
  const pairs = reread.flatMap((third): [Reread, IncidentFeature][] => {
    const feature = byId.get(third.id)
    return feature ? [[third, feature]] : []
  })
  const words = (of: (third: Reread) => string | null, coded: (feature: IncidentFeature) => string | null) =>
    wordsOf(pairs.map(([third, feature]) => [of(third) ?? 'none', coded(feature) ?? 'none']))
  const rereadCases = companions(pairs.map(([third]) => third))
  const codedCases = companions(pairs.map(([, { id, properties }]) => ({ id, case: properties.case })))
  const located = pairs.filter(([third, feature]) => third.point !== null || feature.geometry !== null)
  const claims = pairs.map(([third, { properties }]) => [third.claims, properties.claims] as const)
  return {
    equal: {
      'date basis': words(
        ({ dateBasis }) => dateBasis,
        ({ properties }) => properties.dateBasis,
      ),
      'place basis': words(
        ({ placeBasis }) => placeBasis,
        ({ properties }) => properties.placeBasis,
      ),
      'attack type': words(
        ({ attackType }) => attackType,
        ({ properties }) => properties.attackType,
      ),
      'target type': words(
        ({ targetType }) => targetType,
        ({ properties }) => properties.targetType,
      ),
      case: {
        equal: pairs.filter(([{ id }]) => rereadCases.get(id) === codedCases.get(id)).length,
        of: pairs.length,
        kappa: null,
      },
    },
    points: {
      equal: located.filter(([{ point }, { geometry, properties }]) =>
        point && geometry ? kmBetween(point, geometry.coordinates) <= properties.radiusKm : false,
      ).length,
      of: located.length,
    },
    claims: sumOf(claims.map(([third, coded]) => overlap(third, coded))),
    figureClaims: sumOf(
      claims.map(([third, coded]) => overlap(third.filter(hasFigure), coded.filter(hasFigure))),
    ),
    figures: sumOf(claims.map(([third, coded]) => sameFigures(third, coded))),
  }
}

function wordsOf(values: readonly (readonly [string, string])[]): FieldAgreement {
  const equal = values.filter(([a, b]) => a === b).length
  return { equal, of: values.length, kappa: cohensKappa(values) }
}

/** For each id the ids that share its case, as one text. */
function companions(coded: readonly { readonly id: string; readonly case: string | null }[]) {
  return new Map(
    coded.map((one) => {
      const others = coded.filter((other) => one.case !== null && other.case === one.case)
      return [one.id, others.length < 2 ? '' : others.map(({ id }) => id).join()]
    }),
  )
}

type Bare = Pick<Claim, 'source' | 'locator' | 'field' | 'low' | 'high'>

const hasFigure = ({ low, high }: Bare) => typeof low === 'number' || typeof high === 'number'
const placeOf = ({ source, locator, field }: Bare) => `${source} ${locator} ${field}`

function overlap(a: readonly Bare[], b: readonly Bare[]): Share {
  const [of, other] = [new Set(a.map(placeOf)), new Set(b.map(placeOf))]
  return { equal: [...of].filter((place) => other.has(place)).length, of: new Set([...of, ...other]).size }
}

/** Places that both have a figure at, and those of them at which the figures are the same. */
function sameFigures(a: readonly Bare[], b: readonly Bare[]): Share {
  const figuresAt = (claims: readonly Bare[], place: string) =>
    JSON.stringify(
      claims
        .filter((claim) => hasFigure(claim) && placeOf(claim) === place)
        .map(({ low, high }) => [low, high])
        .sort(),
    )
  const figured = (claims: readonly Bare[]) => new Set(claims.filter(hasFigure).map(placeOf))
  const shared = [...figured(a)].filter((place) => figured(b).has(place))
  return {
    equal: shared.filter((place) => figuresAt(a, place) === figuresAt(b, place)).length,
    of: shared.length,
  }
}

function sumOf(shares: readonly Share[]): Share {
  return {
    equal: shares.reduce((sum, { equal }) => sum + equal, 0),
    of: shares.reduce((sum, { of }) => sum + of, 0),
  }
}
