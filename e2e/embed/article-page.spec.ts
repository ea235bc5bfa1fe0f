import { patience } from '../pace.ts'
import { expect, test } from './test.ts'

test('the buttons of the demo page drive its map, and say what the map refused', async ({ host, page }) => {
  await host.open('article.html')
  await host.map().expectDrawn()
  await page.getByRole('button', { name: 'Next step' }).click()
  await expect(page.locator('#answer')).toHaveText('Done: {"at":"2024-01-28"}')
  await page.getByRole('button', { name: 'Only Russia' }).click()
  await expect(page.locator('#answer')).toHaveText('Done: {"at":"2024-01-28","country":"RU"}')
  await page.getByRole('button', { name: 'Something it can not do' }).click()
  await expect(page.locator('#answer')).toHaveText(
    'Refused: mode=sideways is not one of cumulative, window, instant.',
  )
  await page.getByRole('button', { name: 'Play January to March 2024' }).click()
  await expect(page.locator('#said')).toContainText('enter {"incident":"krasnogorsk-2024"}', {
    timeout: patience(30_000),
  })
})
