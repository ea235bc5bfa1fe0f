import { KERMAN } from './fixtures/reach.ts'
import { expect, test } from './fixtures/test.ts'
import { patience } from './pace.ts'

const CAMERA = [45, 42, 3]

test.use({ contextOptions: { reducedMotion: 'reduce' } })

for (const theme of ['light', 'dark']) {
  test(`the map looks as it did, in the ${theme}`, async ({ explorer, page }) => {
    await explorer.open(`view=${CAMERA}&theme=${theme}&hl=kerman-2024`)
    await explorer.map.isThere()
    await page.evaluate(() => document.fonts.ready)
    await explorer.map.hover(KERMAN, CAMERA)
    await expect(explorer.map.frame).toHaveScreenshot(`map-${theme}.png`, {
      maxDiffPixelRatio: 0.02,
      timeout: patience(20_000),
    })
  })
}
