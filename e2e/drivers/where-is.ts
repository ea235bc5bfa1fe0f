import { expect } from '@playwright/test'
import type { Position } from '../../src/core/record/incident.ts'
import type { MapDriver } from './map-driver.ts'

/** How far an arrow key moves the map. */
const MOVED_PX = 100

/** Where a place is drawn. Only a reader's move puts the camera into an address: one to the right. */
export async function whereIs(map: MapDriver, place: Position, address: () => string | Promise<string>) {
  await map.canvas.focus()
  await map.page.keyboard.press('ArrowRight')
  const view = async () => new URL(await address(), map.page.url()).searchParams.get('view')
  await expect.poll(view).not.toBeNull()
  const camera = (await view())!.split(',').map(Number)
  const { x, y } = await map.pointOf(place, camera)
  const box = (await map.canvas.boundingBox())!
  const was = { x: x + MOVED_PX, y }
  const inside = was.x > box.x && was.x < box.x + box.width && y > box.y && y < box.y + box.height
  return { ...was, inside }
}
