import type { Position } from '../core/incident.ts'
import type { OverlayName } from '../core/state.ts'
import type { Overlay, OverlayRole } from '../map/map-props.ts'
import type { ClusterGroup } from '../measures/cluster-groups.ts'
import { distanceRing, ellipseRing, geodesicLine, hullRing } from '../measures/overlays.ts'
import { isUndefined } from '../measures/types.ts'
import { highlightedGroup } from './cluster-highlight.ts'
import type { Measured } from './question.ts'

/**
 * What the map draws of an answer: the overlays that are switched on, and the outline of the cluster whose members are
 * highlighted. A measure that is undefined draws nothing.
 */
export function overlaysOf(
  measured: Measured,
  names: readonly OverlayName[],
  hl: readonly string[],
): Overlay[] {
  const { analysis, question } = measured
  const shows = (name: OverlayName) => names.includes(name)
  const { hull, hull95, ellipse, scatter, meanCentre, groups } = analysis
  const drawn: Overlay[] = []
  if (shows('hull') && !isUndefined(hull)) drawn.push(overlay('hull', [polygon(hullRing(hull.ring))]))
  if (shows('hull95') && !isUndefined(hull95)) drawn.push(overlay('hull', [polygon(hullRing(hull95.ring))]))
  if (shows('ellipse') && !isUndefined(ellipse) && !isUndefined(scatter) && !isUndefined(meanCentre)) {
    drawn.push(overlay('ellipse', [polygon(ellipseRing(ellipse, scatter, meanCentre))]))
  }
  if (shows('path')) drawn.push(overlay('path', pathOf(measured)))
  if (shows('arcs')) drawn.push(overlay('arcs', arcsOf(measured)))
  const selected = highlightedGroup(groups, hl, question.view.columns)
  const outlined = shows('clusters') ? groups : groups.slice(selected, selected + 1)
  if (shows('clusters') || selected >= 0) {
    drawn.push(
      overlay(
        'clusters',
        outlined.flatMap((group) => outlineOf(group, question.epsKm)),
      ),
    )
  }
  return drawn
}

/** The mean centres of the years, joined in their order. */
function pathOf({ analysis }: Measured): GeoJSON.Geometry[] {
  const centres = analysis.centrePath.flatMap(({ centre }) => (isUndefined(centre) ? [] : [centre]))
  return centres.slice(1).map((centre, i) => line(geodesicLine(centres[i]!, centre)))
}

function arcsOf({ analysis: { distanceFromBase }, question }: Measured): GeoJSON.Geometry[] {
  if (isUndefined(distanceFromBase)) return []
  const { lon, lat } = question.view.columns
  return distanceFromBase.frontier
    .filter(({ km }) => km > 0)
    .map(({ at }) => line(geodesicLine(question.base, [lon[at]!, lat[at]!])))
}

/** The hull of a cluster; where it has none, the neighbourhood of each of its places. */
function outlineOf({ outline, places }: ClusterGroup, epsKm: number): GeoJSON.Geometry[] {
  if (!isUndefined(outline)) return [polygon(hullRing(outline.ring))]
  return places.map((place) => polygon(distanceRing(place, epsKm)))
}

function overlay(role: OverlayRole, geometries: readonly GeoJSON.Geometry[]): Overlay {
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
