import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap, StyleSpecification } from 'maplibre-gl'

/** What each source of ours holds, by name. */
export type Held = Readonly<Record<string, GeoJSON.FeatureCollection>>

type Styled = Pick<StyleSpecification, 'sources' | 'layers'>

/** Sources with what they hold, and the layers with those alone visible that have something to draw. */
export function withSources({ sources, layers }: Styled, held: Held): Styled {
  const own = Object.entries(held).map(
    ([id, data]) => [id, { type: 'geojson', data, tolerance: 0.2 }] as const,
  )
  return {
    sources: { ...sources, ...Object.fromEntries(own) },
    layers: layers.map((layer) => {
      const data = 'source' in layer && held[layer.source]
      if (!data) return layer
      return { ...layer, layout: { ...layer.layout, visibility: visibilityOf(data) } } as LayerSpecification
    }),
  }
}

/** Gives a source of ours what it holds from now on; does nothing as long as it is not there. */
export function fillSource(map: MapLibreMap, id: string, data: GeoJSON.FeatureCollection): void {
  const source = map.getSource<GeoJSONSource>(id)
  if (!source) return
  source.setData(data)
  for (const layer of map.getLayersOrder())
    if (map.getLayer(layer)?.source === id) setVisibility(map, layer, visibilityOf(data))
}

/** What is set anew has the whole style looked through and the map drawn, even where it is the same as before. */
function setVisibility(map: MapLibreMap, layer: string, visibility: 'visible' | 'none'): void {
  if (map.getLayoutProperty(layer, 'visibility') !== visibility)
    map.setLayoutProperty(layer, 'visibility', visibility)
}

/** An empty source that is looked at asks the worker for each tile in sight, and has the graphics card mark each in every frame. */
function visibilityOf({ features }: GeoJSON.FeatureCollection): 'visible' | 'none' {
  return features.length > 0 ? 'visible' : 'none'
}
