import type { Page } from '@playwright/test'
import { BESIDE_ENTRY, scriptsOf } from '../../src/site/weight.ts'
import { DIST } from './test.ts'

/** What an embed runs before its map. */
export const ENTRY = [...scriptsOf(DIST, 'embed/index.html'), ...BESIDE_ENTRY]
/** What draws, and is no part of that. */
export const OF_MAP = scriptsOf(DIST, 'map/map-view.ts').filter((file) => !ENTRY.includes(file))
/** What answers, and what its sentence says at first, which is asked for at the same time. */
const OF_PARTS = ['embed/embed-page.tsx', 'measures/distance.ts']
  .flatMap((module) => scriptsOf(DIST, module))
  .filter((file) => !ENTRY.includes(file) && !OF_MAP.includes(file))

/** Leaves what answers on an embed's page on its way until it is released. */
export async function holdParts(page: Page): Promise<{ asked(): number; release(): void }> {
  let asked = 0
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(
    ({ pathname }) => OF_PARTS.some((file) => pathname.endsWith(file)),
    async (route) => {
      asked++
      await held
      await route.continue()
    },
  )
  return { asked: () => asked, release }
}
