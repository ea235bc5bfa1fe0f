import { describe, expect, it } from 'vitest'
import { datasetOf, feature } from '../../core/fixtures/feature.ts'
import { OVERLAY_NAMES, type OverlayName } from '../../core/link/overlays.ts'
import { DEFAULT_STATE } from '../../core/link/state.ts'
import type { IncidentFeature, Position } from '../../core/record/incident.ts'
import { createView } from '../../core/view.ts'
import { analyse, finish } from '../../measures/analyse.ts'
import { tableFromColumns } from '../../measures/table.ts'
import type { Measured } from '../../state/question.ts'
import { questionOf } from '../../state/question.ts'
import { overlaysOf } from './overlays.ts'

const at = (id: string, position: Position, start: string): IncidentFeature =>
  feature(id, { at: position, start })

function measuredOf(...features: IncidentFeature[]): Measured {
  const dataset = datasetOf(...features)
  const view = createView(dataset)({ ...DEFAULT_STATE, eps: 100, min: 2 })
  const question = questionOf(view, view.window)
  const { filtered: positions, columns } = view
  const { base, baseCountry, epsKm, minPoints } = question
  const input = { table: tableFromColumns(columns), positions, window: view.window }
  return { question, analysis: finish(analyse(input, { base, baseCountry, epsKm, minPoints })) }
}

/** Four places round 180 degrees; two of them are one cluster. */
const PACIFIC = measuredOf(
  at('a', [179, -18], '2020-01-01'),
  at('b', [-179, -17], '2020-02-01'),
  at('c', [178, -14], '2021-01-01'),
  at('d', [179.5, -18], '2021-02-01'),
)
const rolesOf = (measured: Measured, names: readonly OverlayName[], hl: readonly string[] = []) =>
  overlaysOf(measured, names, hl).map(({ role, data }) => `${role} ${data.features.length}`)

function positionsIn(geometry: GeoJSON.Geometry): GeoJSON.Position[] {
  if (geometry.type === 'Polygon') return geometry.coordinates[0]!
  return geometry.type === 'LineString' ? geometry.coordinates : []
}

describe('overlays of an answer', () => {
  it('are only those that are switched on', () => {
    expect(rolesOf(PACIFIC, [])).toEqual([])
    expect(rolesOf(PACIFIC, ['rings'])).toEqual([])
    expect(rolesOf(PACIFIC, ['hull', 'ellipse'])).toEqual(['hull 1', 'ellipse 1'])
    expect(rolesOf(PACIFIC, OVERLAY_NAMES)).toEqual([
      'hull 1',
      'hull95 1',
      'ellipse 1',
      'path 1',
      'clusters 2',
    ])
  })

  it('run across 180 degrees without a jump', () => {
    const steps = overlaysOf(PACIFIC, OVERLAY_NAMES, []).flatMap(({ data }) =>
      data.features.flatMap(({ geometry }) => {
        const positions = positionsIn(geometry)
        return positions.slice(1).map(([lon], i) => Math.abs(lon! - positions[i]![0]!))
      }),
    )
    expect(steps.length).toBeGreaterThan(100)
    expect(Math.max(...steps)).toBeLessThan(60)
  })

  it('draw nothing for a measure that is undefined', () => {
    expect(rolesOf(measuredOf(at('a', [69, 34], '2020-01-01')), OVERLAY_NAMES)).toEqual([
      'path 0',
      'clusters 0',
    ])
    expect(rolesOf(measuredOf(), OVERLAY_NAMES)).toEqual(['path 0', 'clusters 0'])
  })

  it('outline the cluster whose members are highlighted, and no other', () => {
    expect(rolesOf(PACIFIC, [], ['d', 'a'])).toEqual(['clusters 2'])
    expect(rolesOf(PACIFIC, [], ['a'])).toEqual([])
  })

  it('outline a cluster of three places by their hull', () => {
    const three = measuredOf(
      at('a', [69, 34], '2020-01-01'),
      at('b', [69.4, 34], '2020-01-02'),
      at('c', [69.2, 34.4], '2020-01-03'),
    )
    const [clusters] = overlaysOf(three, ['clusters'], [])
    expect(clusters!.data.features.map(({ geometry }) => positionsIn(geometry).length)).toEqual([49])
  })
})
