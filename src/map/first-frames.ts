import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Wait } from '../core/time/wait.ts'
import { BASEMAP_SOURCE } from './basemap-tiles.ts'
import type { Shading } from './programs.ts'

/** How long marks wait for a first tile to lie on before they are drawn without one. Milliseconds. */
const BASEMAP_MS = 1500

/** How the library puts places on the screen, as it knows it of a frame before it draws it. */
type ProjectionShader = NonNullable<
  Parameters<MapLibreMap['painter']['render']>[2]['projectionShaderVariant']
>

interface TileEvent {
  readonly sourceId?: string
  readonly tile?: { readonly state: string }
}

/**
 * Spares a map the frames and the sky that nobody would see. As long as it has no tile of its basemap, a frame is an empty sea; the page
 * stands still until the graphics card has drawn it, and the worker that brings the tiles can't start. The sky lies beyond the horizon,
 * which a flat map that is never tilted does not reach: filling it costs as much as all else of a frame. In place of a frame `prepare` is called, so that
 * the graphics card makes programs while it has nothing else to do.
 */
export function drawOnlySeen(map: MapLibreMap, wait: Wait, prepare: (shading: Shading) => void): void {
  const { painter } = map
  const draw = painter.render.bind(painter)
  let begins = false
  const forget = wait(BASEMAP_MS, begin)

  function begin() {
    if (begins) return
    begins = true
    forget()
    map.triggerRepaint()
  }

  painter.render = (style, transform, data) => {
    // What is whole is drawn, whatever it was made of.
    if (begins || map.loaded())
      draw(style, transform, data.isRenderingGlobe ? data : { ...data, sky: undefined })
    else if (data.projectionShaderVariant) prepare(shadingOf(data.projectionShaderVariant))
  }
  map.on('data', (event) => {
    const { sourceId, tile } = event as TileEvent
    if (sourceId === BASEMAP_SOURCE && tile?.state === 'loaded') begin()
  })
  map.on('error', begin)
  map.on('remove', forget)
}

/** The same as a layer of ours is given it when it draws. */
function shadingOf({ name, prelude, define }: ProjectionShader): Shading {
  const vertexShaderPrelude = `const float PI = 3.141592653589793;\nuniform mat4 u_projection_matrix;\n${prelude.vertexSource}`
  return { shaderData: { variantName: name, vertexShaderPrelude, define } }
}
