import { MEASURED_OVERLAYS, type MeasuredOverlay, type OverlayName } from '../../core/link/overlays.ts'
import type { Position } from '../../core/record/incident.ts'
import type { Overlay } from '../../map/map-props.ts'
import type { ClusterGroup } from '../../measures/cluster-groups.ts'
import { highlightedGroup } from '../../measures/cluster-highlight.ts'
import { distanceRing, ellipseRing, geodesicLine, hullRing } from '../../measures/overlays.ts'
import { isUndefined } from '../../measures/types.ts'
import type { Measured } from '../../state/question.ts'

/**
 * What the map draws of an answer: the overlays that are switched on, and the outline of the cluster whose members are
 * highlighted. A measure that is undefined draws nothing.
 */
export function overlaysOf(
  measured: Measured,
  names: readonly OverlayName[],
  hl: readonly string[],
): Overlay[] {
  const drawn = MEASURED_OVERLAYS.filter((name) => names.includes(name)).flatMap((name) => {
    const geometries = GEOMETRIES[name](measured)
    return geometries ? [overlay(name, geometries)] : []
  })
  return names.includes('clusters') ? drawn : [...drawn, ...highlighted(measured, hl)]
}

/** The geometries of each overlay; null where its measure is undefined. */
const GEOMETRIES: { readonly [Name in MeasuredOverlay]: (measured: Measured) => GeoJSON.Geometry[] | null } =
  {
    hull: ({ analysis: { hull } }) => (isUndefined(hull) ? null : [polygon(hullRing(hull.ring))]),
    hull95: ({ analysis: { hull95 } }) => (isUndefined(hull95) ? null : [polygon(hullRing(hull95.ring))]),
    ellipse: ({ analysis: { ellipse, scatter, meanCentre } }) =>
      isUndefined(ellipse) || isUndefined(scatter) || isUndefined(meanCentre)
        ? null
        : [polygon(ellipseRing(ellipse, scatter, meanCentre))],
    path: pathOf,
    clusters: ({ analysis: { groups }, question }) =>
      groups.flatMap((group) => outlineOf(group, question.epsKm)),
  }

/** The outline of the cluster whose members are highlighted; none where it is none. */
function highlighted({ analysis: { groups }, question }: Measured, hl: readonly string[]): Overlay[] {
  const group = groups[highlightedGroup(groups, hl, question.view.table)]
  return group ? [overlay('clusters', outlineOf(group, question.epsKm))] : []
}

/** The mean centres of the years, joined in their order. */
function pathOf({ analysis }: Measured): GeoJSON.Geometry[] {
  const centres = analysis.centrePath.flatMap(({ centre }) => (isUndefined(centre) ? [] : [centre]))
  return centres.slice(1).map((centre, i) => line(geodesicLine(centres[i]!, centre)))
}

/** The hull of a cluster; where it has none, the neighbourhood of each of its places. */
function outlineOf({ outline, places }: ClusterGroup, epsKm: number): GeoJSON.Geometry[] {
  if (!isUndefined(outline)) return [polygon(hullRing(outline.ring))]
  return places.map((place) => polygon(distanceRing(place, epsKm)))
}

function overlay(role: MeasuredOverlay, geometries: readonly GeoJSON.Geometry[]): Overlay {
  const features = geometries.map(
    (geometry): GeoJSON.Feature => ({ type: 'Feature', properties: {}, geometry }),
  )
  return { role, data: { type: 'FeatureCollection', features } }
}

function polygon(ring: readonly Position[]): GeoJSON.Polygon {
  return { type: 'Polygon', coordinates: [ring.map(([lon, lat]) => [lon, lat])] }
}

function line(positions: readonly Position[]): GeoJSON.LineString {
  return { type: 'LineString', coordinates: positions.map(([lon, lat]) => [lon, lat]) }
}
