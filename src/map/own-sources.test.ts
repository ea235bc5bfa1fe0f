import type { Map as MapLibreMap } from 'maplibre-gl'
import { expect, test } from 'vitest'
import { fillSource, withSources } from './own-sources.ts'

const NOTHING: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] }
const POINT: GeoJSON.FeatureCollection = {
  type: 'FeatureCollection',
  features: [{ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [69, 34] } }],
}

test('layers of an empty source are hidden, those of a filled one shown, and others left as they are', () => {
  const { sources, layers } = withSources(
    {
      sources: { basemap: { type: 'vector' } },
      layers: [
        { id: 'sea', type: 'background' },
        { id: 'land', type: 'fill', source: 'basemap' },
        { id: 'overlay-lines', type: 'line', source: 'overlays', layout: { 'line-cap': 'round' } },
        { id: 'rings', type: 'line', source: 'rings' },
      ],
    },
    { overlays: NOTHING, rings: POINT },
  )
  expect({ sources, layers: layers.map(({ id, layout }) => [id, layout]) }).toEqual({
    sources: {
      basemap: { type: 'vector' },
      overlays: { type: 'geojson', data: NOTHING, tolerance: 0.2 },
      rings: { type: 'geojson', data: POINT, tolerance: 0.2 },
    },
    layers: [
      ['sea', undefined],
      ['land', undefined],
      ['overlay-lines', { 'line-cap': 'round', visibility: 'none' }],
      ['rings', { visibility: 'visible' }],
    ],
  })
})

/** A map of the library with two layers of one source and one of another, what it is told, and what each layer is now. */
function told(now: 'visible' | 'none') {
  const said: unknown[][] = []
  const layers: Record<string, string> = {
    rings: 'rings',
    'ring-labels': 'rings',
    'overlay-lines': 'overlays',
  }
  const map = {
    getSource: (id: string) =>
      Object.values(layers).includes(id) ? { setData: (data: object) => said.push([id, data]) } : undefined,
    getLayersOrder: () => Object.keys(layers),
    getLayer: (id: string) => ({ source: layers[id] }),
    getLayoutProperty: () => now,
    setLayoutProperty: (...change: unknown[]) => said.push(change),
  }
  return { map: map as unknown as MapLibreMap, said }
}

test.each([
  ['shown with what its source is filled with', 'none', POINT, 'visible'],
  ['hidden when it is emptied', 'visible', NOTHING, 'none'],
] as const)('every layer of a source is %s', (_, now, data, visibility) => {
  const { map, said } = told(now)
  fillSource(map, 'rings', data)
  expect(said).toEqual([
    ['rings', data],
    ['rings', 'visibility', visibility],
    ['ring-labels', 'visibility', visibility],
  ])
})

test('a source that is filled again leaves its layers as they are', () => {
  const { map, said } = told('visible')
  fillSource(map, 'rings', POINT)
  expect(said).toEqual([['rings', POINT]])
})

test('a source that is not there yet takes nothing', () => {
  const { map, said } = told('visible')
  fillSource(map, 'taken', POINT)
  expect(said).toEqual([])
})
