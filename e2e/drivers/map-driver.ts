import { expect, type Locator, type Page } from '@playwright/test'
import type { Position } from '../../src/core/incident.ts'
import { MAP_THEMES } from '../../src/map/theme.ts'

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
    await expect(this.frame.getByRole('application')).toBeVisible()
    await expect(this.frame.locator('fieldset:disabled')).toHaveCount(0)
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

  /** What is drawn at a place: the one of the map's own colours that comes nearest. */
  async drawnAt(place: Position, camera: readonly number[]): Promise<string> {
    const { x, y } = await this.pointOf(place, camera)
    const clip = { x: Math.round(x) - 1, y: Math.round(y) - 1, width: 3, height: 3 }
    const png = await this.page.screenshot({ clip, scale: 'css' })
    const colour = await this.page.evaluate(middlePixel, png.toString('base64'))
    const names = ['land', 'sea', 'attack', 'plot', 'operation', 'warning', 'ink'] as const
    const distances = names.map((name) => [name, distance(colour, MAP_THEMES.light[name])] as const)
    return distances.reduce((best, other) => (other[1] < best[1] ? other : best))[0]
  }

  /** The surroundings of a place as they are drawn, to be compared with themselves. */
  async pictureOf(place: Position, camera: readonly number[]): Promise<string> {
    const { x, y } = await this.pointOf(place, camera)
    const clip = { x: Math.round(x) - 20, y: Math.round(y) - 20, width: 40, height: 40 }
    return (await this.page.screenshot({ clip, scale: 'css' })).toString('base64')
  }

  async loseContext(): Promise<void> {
    await this.canvas.evaluate((canvas: HTMLCanvasElement) => {
      const extension = canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!
      Object.assign(canvas, { restore: () => extension.restoreContext() })
      extension.loseContext()
    })
  }

  async restoreContext(): Promise<void> {
    await this.canvas.evaluate((canvas: HTMLCanvasElement & { restore?: () => void }) => canvas.restore!())
  }

  control(name: 'Zoom in' | 'Zoom out' | 'Show all incidents'): Locator {
    return this.frame.getByRole('button', { name })
  }
}

/** Runs in the page: the colour in the middle of a picture, red, green and blue from 0 to 255. */
async function middlePixel(base64: string): Promise<number[]> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
  const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d')!
  context.drawImage(picture, 0, 0)
  return [...context.getImageData(picture.width >> 1, picture.height >> 1, 1, 1).data.slice(0, 3)]
}

function distance(colour: readonly number[], hex: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
  return Math.hypot(...channels.map((value, i) => value - colour[i]!))
}

function mercatorX(lon: number): number {
  return (lon + 180) / 360
}

function mercatorY(lat: number): number {
  const phi = (lat * Math.PI) / 180
  return 0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI)
}
