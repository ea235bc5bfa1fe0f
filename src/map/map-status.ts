import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Wait } from '../core/time/wait.ts'
import { BASEMAP_SOURCE, BasemapTiles, type TileAddress } from './basemap-tiles.ts'
import type { MapCallbacks } from './map-props.ts'
import type { MapScene } from './map-scene.ts'

/** User timing mark of the moment at which basemap and incidents have been drawn for the first time. */
export const DRAWN_MARK = 'map-drawn'
/** How long a map may take to stand before it is said that it takes long. */
const PATIENCE_MS = 15_000
/**
 * What is missing is asked for by itself after so long, then after twice as long each time, at last once a minute: a network
 * that says it is back need not be, and a server may be away for a while.
 */
const AGAIN_MS = { first: 2_000, last: 60_000 }

interface TileEvent {
  readonly sourceId?: string
  readonly tile?: { readonly state: string; readonly tileID: { readonly canonical: TileAddress } }
}

export interface MapWatch {
  /** Asks once more for what is missing of the basemap. */
  retryBasemap(): void
  close(): void
}

/** Says through `onStatus` what becomes of a map: that it stands, what it lacks, and when it lacks that no more. */
export function watchMap(
  map: MapLibreMap,
  scene: Pick<MapScene, 'showCountries'>,
  wait: Wait,
  { onStatus }: MapCallbacks,
): MapWatch {
  const tiles = new BasemapTiles()
  let stands = false
  let failed = false
  let tries = 0
  let forgetAgain = () => {}
  const forgetSlow = wait(PATIENCE_MS, () => onStatus?.('slow', 'slow'))

  function tell() {
    if (failed) return
    if (tiles.missing) onStatus?.('basemap-missing', tiles.hasAny ? 'basemapPartly' : 'basemapMissing')
    else if (stands) onStatus?.('ready', null)
    scene.showCountries(tiles.hasAny || !tiles.missing)
  }

  function askAgain() {
    const asked = tiles.retry()
    if (asked.length === 0) return
    map.refreshTiles(BASEMAP_SOURCE, asked)
    // Tiles that have left the view are not asked for: only a frame tells that nothing is under way.
    map.triggerRepaint()
  }

  function askLater() {
    forgetAgain()
    forgetAgain = wait(Math.min(AGAIN_MS.first * 2 ** tries, AGAIN_MS.last), () => {
      tries++
      askAgain()
    })
  }

  map.on('error', (event) => {
    const { sourceId, tile } = event as TileEvent
    if (sourceId === BASEMAP_SOURCE) {
      if (tile) {
        tiles.failed(tile.tileID.canonical)
        askLater()
      }
      return tell()
    }
    console.warn(event.error)
    // Before it stands, what fails is no tile and no source: the worker that would draw could not be had.
    if (stands || sourceId !== undefined || failed) return
    failed = true
    forgetSlow()
    onStatus?.('failed', 'failed')
  })
  map.on('data', (event) => {
    const { sourceId, tile } = event as unknown as TileEvent
    if (sourceId !== BASEMAP_SOURCE || tile?.state !== 'loaded') return
    const before = { hasAny: tiles.hasAny, missing: tiles.missing }
    tiles.loaded(tile.tileID.canonical)
    tries = 0
    // What failed before may be there now, as this one is.
    if (!tiles.asking) askAgain()
    if (before.hasAny !== tiles.hasAny || before.missing !== tiles.missing) tell()
  })
  map.on('moveend', askAgain)
  map.on('idle', () => {
    if (!tiles.missing) return
    tiles.settled()
    tell()
  })
  map.once('load', () => {
    performance.mark(DRAWN_MARK)
    stands = true
    forgetSlow()
    tell()
  })
  map.on('webglcontextlost', () => onStatus?.('context-lost', 'contextLost'))
  map.on('webglcontextrestored', () => {
    onStatus?.('context-restored', null)
    if (tiles.missing) tell()
  })

  return {
    retryBasemap() {
      tries = 0
      askAgain()
    },
    close() {
      forgetSlow()
      forgetAgain()
    },
  }
}
