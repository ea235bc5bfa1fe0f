import type { Map as MapLibreMap } from 'maplibre-gl'
import { expect, it } from 'vitest'
import type { Wait } from '../core/time/wait.ts'
import type { TileAddress } from './basemap-tiles.ts'
import { watchMap } from './map-status.ts'

const WEST = { z: 3, x: 4, y: 2 }
const EAST = { z: 3, x: 5, y: 2 }

/** What the library says of its map, said by hand, and what it is asked for; the clock is turned by hand as well. */
function watched() {
  const heard: [type: string, run: (event: object) => void][] = []
  const said: string[] = []
  const asked: string[] = []
  const waiting = new Map<() => void, number>()
  const on = (type: string, run: (event: object) => void) => heard.push([type, run])
  const map = {
    on,
    once: on,
    refreshTiles: (_: string, tiles: TileAddress[]) => asked.push(tiles.map(({ x }) => x).join(' ')),
    triggerRepaint() {},
  }
  const wait: Wait = (milliseconds, run) => {
    waiting.set(run, milliseconds)
    return () => waiting.delete(run)
  }
  const watch = watchMap(map as unknown as MapLibreMap, { showCountries() {} }, wait, {
    onStatus: (status) => said.push(status),
  })
  const fire = (type: string, event: object = {}) => {
    for (const [other, run] of heard) if (other === type) run(event)
  }
  const tile = (state: string, canonical: TileAddress) => ({
    sourceId: 'basemap',
    tile: { state, tileID: { canonical } },
  })
  return {
    said,
    asked,
    watch,
    fire,
    fails: (address: TileAddress) => fire('error', tile('errored', address)),
    loads: (address: TileAddress) => fire('data', tile('loaded', address)),
    /** Lets what waits longest happen; gives how long that is. */
    passTime() {
      const [run, milliseconds] = [...waiting].at(-1)!
      waiting.delete(run)
      run()
      return milliseconds
    },
    waits: () => [...waiting.values()],
  }
}

it('says that the map is complete with the last tile that was missing, before nothing is under way', () => {
  const { said, watch, fire, fails, loads } = watched()
  fire('load')
  loads(WEST)
  fails(EAST)
  watch.retryBasemap()
  loads(EAST)
  fire('idle')
  expect(said).toEqual(['ready', 'ready', 'basemap-missing', 'ready'])
})

it('says that the map is complete once what was missing has left the view', () => {
  const { said, watch, fire, fails, loads } = watched()
  fire('load')
  loads(WEST)
  fails(EAST)
  watch.retryBasemap()
  fire('idle')
  expect(said).toEqual(['ready', 'ready', 'basemap-missing', 'ready'])
})

it('asks for what fails by itself, later each time, at last once a minute, and soon again after something came', () => {
  const { asked, fails, loads, passTime } = watched()
  const waited = []
  for (let i = 0; i < 7; i++) {
    fails(WEST)
    waited.push(passTime())
  }
  loads(EAST)
  fails(WEST)
  waited.push(passTime())
  expect([waited, asked]).toEqual([
    [2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 2_000],
    Array(8).fill('4'),
  ])
})

it('asks for nothing more when it is closed', () => {
  const { watch, fails, waits } = watched()
  fails(WEST)
  watch.close()
  expect(waits()).toEqual([])
})
