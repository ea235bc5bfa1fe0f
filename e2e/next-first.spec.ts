import { expect, test } from './fixtures/test.ts'

test.use({ map: 'late' })

test('next first stops wherever reach grew: a new country or a new farthest incident', async ({
  explorer,
}) => {
  await explorer.open('at=2015-06-10')
  const stops: (string | null)[] = []
  while (await explorer.time.nextFirst.isEnabled()) {
    await explorer.time.nextFirst.click()
    stops.push(await explorer.date.textContent())
  }
  expect(stops).toEqual([
    '20 November 2019',
    '15 April 2020',
    '18 April 2022',
    '3 January 2024',
    '28 January 2024',
  ])
})

test('the n key goes to the next first while the time bar has the focus', async ({ explorer, page }) => {
  await explorer.open('at=2020-04-15')
  await explorer.time.playhead.focus()
  await page.keyboard.press('n')
  await expect(explorer.date).toHaveText('18 April 2022')
})

test('a new farthest incident is a stop in a country that is not new, and firsts are those that pass', async ({
  explorer,
}) => {
  await explorer.open('at=2019-11-20&country=RU')
  await explorer.time.nextFirst.click()
  await expect(explorer.date).toHaveText('22 March 2024')
  await expect(explorer.time.nextFirst).toBeDisabled()
})
