import type { Map as MapLibreMap } from 'maplibre-gl'
import { expect, it } from 'vitest'
import type { Wait } from '../core/time/wait.ts'
import { drawOnlySeen } from './first-frames.ts'

const TILE = { sourceId: 'basemap', tile: { state: 'loaded' } }

/** A map of which the library's part is done by hand, and its clock. */
function held() {
  const heard: [type: string, run: (event: object) => void][] = []
  const drawn: object[] = []
  const waiting = new Set<() => void>()
  const prepared: object[] = []
  let [isWhole, asked] = [false, 0]
  const map = {
    painter: { render: (_style: object, _transform: object, data: object) => drawn.push(data) },
    on: (type: string, run: (event: object) => void) => heard.push([type, run]),
    loaded: () => isWhole,
    triggerRepaint: () => asked++,
  }
  const wait: Wait = (_, run) => {
    waiting.add(run)
    return () => waiting.delete(run)
  }
  drawOnlySeen(map as unknown as MapLibreMap, wait, (shading) => prepared.push(shading))
  return {
    ...{ drawn, prepared },
    asked: () => asked,
    waits: () => waiting.size,
    fire(type: string, event: object = {}) {
      for (const [other, run] of heard) if (other === type) run(event)
    },
    passTime() {
      for (const run of waiting) run()
    },
    complete() {
      isWhole = true
    },
    frame: (data: object = {}) => map.painter.render({}, {}, data),
  }
}

it('draws nothing before a tile of the basemap is there, then asks for a frame, once', () => {
  const { drawn, asked, waits, fire, frame } = held()
  frame()
  fire('data', { sourceId: 'areas', tile: { state: 'loaded' } })
  fire('data', { sourceId: 'basemap', tile: { state: 'loading' } })
  frame()
  const before = { frames: drawn.length, asked: asked() }
  fire('data', TILE)
  fire('data', TILE)
  frame()
  frame()
  expect({ before, frames: drawn.length, asked: asked(), waits: waits() }).toEqual({
    before: { frames: 0, asked: 0 },
    ...{ frames: 2, asked: 1, waits: 0 },
  })
})

it.each([
  ['takes long', ({ passTime }: ReturnType<typeof held>) => passTime()],
  ['can’t be had', ({ fire }: ReturnType<typeof held>) => fire('error')],
  ['has nothing to wait for', ({ complete }: ReturnType<typeof held>) => complete()],
])('draws without a basemap that %s', (_, happens) => {
  const map = held()
  map.frame()
  happens(map)
  map.frame()
  expect(map.drawn).toHaveLength(1)
})

it('draws no sky below a flat map, and the sky round a globe', () => {
  const { drawn, fire, frame } = held()
  fire('data', TILE)
  for (const isRenderingGlobe of [false, true]) frame({ isRenderingGlobe, sky: 'blue', zoom: 1 })
  expect(drawn).toEqual([
    { isRenderingGlobe: false, sky: undefined, zoom: 1 },
    { isRenderingGlobe: true, sky: 'blue', zoom: 1 },
  ])
})

it('has programs made in place of a frame, as for a layer that draws, and not after it', () => {
  const { prepared, fire, frame } = held()
  const projectionShaderVariant = {
    name: 'mercator',
    prelude: { vertexSource: 'vec4 projectTile();' },
    define: '#define FLAT',
  }
  frame({ projectionShaderVariant })
  fire('data', TILE)
  frame({ projectionShaderVariant })
  const vertexShaderPrelude =
    'const float PI = 3.141592653589793;\nuniform mat4 u_projection_matrix;\nvec4 projectTile();'
  expect(prepared).toEqual([
    { shaderData: { variantName: 'mercator', vertexShaderPrelude, define: '#define FLAT' } },
  ])
})

it('forgets a map that is gone', () => {
  const { waits, fire } = held()
  fire('remove')
  expect(waits()).toBe(0)
})
