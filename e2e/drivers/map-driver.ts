import { expect, type Locator, type Page } from '@playwright/test'
import type { Position } from '../../src/core/incident.ts'

const TILE_PX = 512

/** The map. Where a place stands on the screen is worked out here once more, from its coordinates and the link's camera. */
export class MapDriver {
  readonly page: Page
  readonly frame: Locator
  readonly canvas: Locator
  readonly tip: Locator

  constructor(page: Page) {
    this.page = page
    this.frame = page.getByRole('main', { name: 'Map' })
    this.canvas = this.frame.locator('canvas')
    this.tip = this.frame.locator('[aria-hidden="true"]').filter({ has: page.locator('p > strong') })
  }

  /** Waits until the map is made. */
  async isThere(): Promise<void> {
    await expect(this.frame.getByRole('group', { name: 'Map' })).toBeEnabled()
  }

  /** The pixel of the page at which a place lies, for a camera `view=lon,lat,zoom`. */
  async pointOf([lon, lat]: Position, [centreLon, centreLat, zoom]: readonly number[]) {
    const box = (await this.canvas.boundingBox())!
    const scale = TILE_PX * 2 ** zoom!
    return {
      x: box.x + box.width / 2 + (mercatorX(lon) - mercatorX(centreLon!)) * scale,
      y: box.y + box.height / 2 + (mercatorY(lat) - mercatorY(centreLat!)) * scale,
    }
  }

  async hover(place: Position, camera: readonly number[]): Promise<void> {
    const { x, y } = await this.pointOf(place, camera)
    await this.page.mouse.move(x, y, { steps: 2 })
  }

  async click(place: Position, camera: readonly number[]): Promise<void> {
    const { x, y } = await this.pointOf(place, camera)
    await this.page.mouse.click(x, y)
  }

  control(name: 'Zoom in' | 'Zoom out' | 'Show all incidents'): Locator {
    return this.frame.getByRole('button', { name })
  }
}

function mercatorX(lon: number): number {
  return (lon + 180) / 360
}

function mercatorY(lat: number): number {
  const phi = (lat * Math.PI) / 180
  return 0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI)
}
