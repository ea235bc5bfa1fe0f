import { patience } from '../pace.ts'
import { expect, test } from './test.ts'

for (const [width, height] of [
  [1000, 640],
  [300, 320],
  [300, 240],
] as const) {
  test(`a box without a size is looked at without a word in the console, ${width} by ${height}`, async ({
    page,
    servers,
  }) => {
    const said: string[] = []
    page.on('console', (message) => {
      if (/NaN|Infinity|cannot fit/.test(message.text())) said.push(message.text())
    })
    await page.setViewportSize({ width, height })
    await page.goto(`${servers.site}embed/?bounds=0,0,0,0`)
    await expect(page.locator('canvas.maplibregl-canvas')).toHaveCount(1, { timeout: patience(30_000) })
    await expect(page.locator('[data-shown="true"] svg[role="img"]')).toHaveCount(0, {
      timeout: patience(30_000),
    })
    expect(said).toEqual([])
  })
}

test.describe('with no need of a map', () => {
  test.use({ map: 'late' })

  test('a card says that its distance is from the base of the link', async ({ page, servers }) => {
    await page.goto(`${servers.site}embed/?base=2.35,48.86&id=krasnogorsk-2024`)
    await expect(page.getByTestId('card')).toContainText(/\d km from the chosen base/)
  })
})
