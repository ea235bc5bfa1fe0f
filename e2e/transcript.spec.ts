import { expect, test } from './fixtures/test.ts'

test.use({ map: 'late' })

test('the whole run of what passes the filters can be read as text', async ({ explorer, page }) => {
  await explorer.open('country=RU,IR')
  await explorer.time.openSettings()
  await explorer.time.region.getByRole('button', { name: 'Transcript of the run' }).click()
  const dialog = page.getByRole('dialog', { name: 'Transcript of the run' })
  await expect(dialog.getByRole('listitem')).toHaveText([
    '10 June 2015 to 19 November 2019: more than 4 years without a dated incident.',
    '20 November 2019, foiled plot: Plot in Moscow, Moscow, Russia.',
    '21 November 2019 to 2 January 2024: more than 4 years without a dated incident.',
    '3 January 2024, attack, 84–95 killed: Attack in Kerman, Kerman, Iran.',
    '7 March 2024, warning: Warning of an attack in Moscow, Moscow, Russia.',
    '22 March 2024, attack, at least 137 killed: Attack in Krasnogorsk, Krasnogorsk, Russia.',
  ])
})

test('the transcript closes with Escape and gives the focus back', async ({ explorer, page }) => {
  await explorer.open()
  await explorer.time.openSettings()
  const button = explorer.time.region.getByRole('button', { name: 'Transcript of the run' })
  await button.click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(button).toBeFocused()
})
