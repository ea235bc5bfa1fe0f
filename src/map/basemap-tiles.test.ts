import { describe, expect, it } from 'vitest'
import { BasemapTiles } from './basemap-tiles.ts'

const WEST = { z: 3, x: 4, y: 2 }
const EAST = { z: 3, x: 5, y: 2 }

describe('the tiles of the basemap', () => {
  it('are missing from the first that fails until it is there', () => {
    const tiles = new BasemapTiles()
    const seen = [tiles.missing]
    tiles.failed(WEST)
    seen.push(tiles.missing)
    const asked = tiles.retry()
    seen.push(tiles.missing)
    tiles.loaded(WEST)
    seen.push(tiles.missing)
    expect([seen, asked, tiles.hasAny]).toEqual([[false, true, true, false], [WEST], true])
  })

  it('are under way from a try until they answer', () => {
    const tiles = new BasemapTiles()
    tiles.failed(WEST)
    tiles.failed(EAST)
    const seen = [tiles.asking]
    tiles.retry()
    seen.push(tiles.asking)
    tiles.loaded(WEST)
    tiles.failed(EAST)
    seen.push(tiles.asking)
    expect([seen, tiles.missing]).toEqual([[false, true, false], true])
  })

  it('that fail once more are missing on', () => {
    const tiles = new BasemapTiles()
    tiles.failed(WEST)
    tiles.retry()
    tiles.failed(WEST)
    tiles.settled()
    expect([tiles.missing, tiles.retry(), tiles.hasAny]).toEqual([true, [WEST], false])
  })

  it('are not missed where they have left the view', () => {
    const tiles = new BasemapTiles()
    tiles.failed(WEST)
    tiles.retry()
    tiles.settled()
    expect([tiles.missing, tiles.retry()]).toEqual([false, []])
  })
})
