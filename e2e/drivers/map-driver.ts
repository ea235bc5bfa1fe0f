import { expect, type Locator, type Page } from '@playwright/test'
import { type Padding, paddingWithin } from '../../src/core/fit.ts'
import type { Position } from '../../src/core/record/incident.ts'
import { PALETTES, type Palette } from '../../src/plate/palette.ts'

const TILE_PX = 512
/** Colours that are told from each other where nothing else is asked. */
const COLOURS = ['land', 'paper', 'sea', 'attack', 'plot', 'operation', 'warning', 'ink'] as const

/** The map. Where a place stands on the screen is worked out here once more, from its coordinates and the link's camera. */
export class MapDriver {
  readonly page: Page
  readonly frame: Locator
  readonly canvas: Locator
  readonly tip: Locator
  /** Names of places that are written on it now. */
  readonly names: Locator

  constructor(page: Page) {
    this.page = page
    this.frame = page.getByRole('main', { name: 'Map' })
    this.canvas = this.frame.locator('canvas')
    this.names = this.frame.getByTestId('place-name').filter({ visible: true })
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
    const middle = middleOf(await this.#padding(box), box)
    return {
      x: box.x + middle.x + (mercatorX(lon) - mercatorX(centreLon!)) * scale,
      y: box.y + middle.y + (mercatorY(lat) - mercatorY(centreLat!)) * scale,
    }
  }

  /** What lies over the map's edges, as the page has measured it. */
  async #padding({ width, height }: { width: number; height: number }): Promise<Padding> {
    const said = await this.frame.locator('[data-padding]').getAttribute('data-padding')
    const [top, right, bottom, left] = said!.split(' ').map(Number)
    return paddingWithin({ top: top!, right: right!, bottom: bottom!, left: left! }, width, height)
  }

  /** Waits until everything is drawn and nothing moves: from then on a place is where its coordinates say. */
  async stands(): Promise<void> {
    await this.isThere()
    await expect(this.frame.locator('[data-stands="false"]')).toHaveCount(0)
    await expect(this.frame.locator('[data-stands="true"]').first()).toBeAttached()
  }

  async hover(place: Position, camera: readonly number[]): Promise<void> {
    await this.stands()
    const { x, y } = await this.pointOf(place, camera)
    await this.page.mouse.move(x, y, { steps: 2 })
  }

  async click(place: Position, camera: readonly number[]): Promise<void> {
    await this.stands()
    const { x, y } = await this.pointOf(place, camera)
    await this.page.mouse.click(x, y)
  }

  /** A finger's tap on a place. */
  async tap(place: Position, camera: readonly number[]): Promise<void> {
    await this.stands()
    const { x, y } = await this.pointOf(place, camera)
    await this.page.touchscreen.tap(x, y)
  }

  /** What is drawn at a place: the one of some of the map's own colours that comes nearest. */
  async drawnAt(
    place: Position,
    camera: readonly number[],
    of: readonly (keyof Palette)[] = COLOURS,
  ): Promise<string> {
    const { x, y } = await this.pointOf(place, camera)
    return this.drawnAtPixel(x, y, of)
  }

  /** The same at a pixel of the page. */
  async drawnAtPixel(x: number, y: number, of: readonly (keyof Palette)[] = COLOURS): Promise<string> {
    const clip = { x: Math.round(x) - 1, y: Math.round(y) - 1, width: 3, height: 3 }
    const png = await this.page.screenshot({ clip, scale: 'css' })
    const colour = await this.page.evaluate(middlePixel, png.toString('base64'))
    const distances = of.map((name) => [name, distance(colour, PALETTES.light[name])] as const)
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

/** Where the camera looks: the middle of what nothing lies over. */
function middleOf(padding: Padding, { width, height }: { width: number; height: number }) {
  return {
    x: (width + padding.left - padding.right) / 2,
    y: (height + padding.top - padding.bottom) / 2,
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
