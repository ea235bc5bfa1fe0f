import { expect, test } from './fixtures/test.ts'

test.use({ map: 'late' })

test('a run is told, each day by itself, at most one message in three seconds', async ({
  explorer,
  page,
}) => {
  await explorer.openWithClock('at=2015-06-10')
  const heard = await explorer.listen()
  await explorer.time.play()
  // The line on the map comes with the words that are told.
  await expect(page.getByTestId('staying')).toContainText('Kabul')
  await explorer.clock.pass(12_200)
  const messages = await heard()
  expect(messages.map(({ text }) => text)).toEqual([
    'Sometime in September 2015, attack: Attacks in Nangarhar, Nangarhar, Afghanistan. 2 shown.',
    '5 March 2016, attack: Attack in Kabul in 2016, Kabul, Afghanistan. 3 shown.',
    'More than 3 years without a dated incident. 20 November 2019, foiled plot: Plot in Moscow, Moscow, Russia. 4 shown.',
    '15 April 2020, arrest: Arrests in Munich, Munich, Germany.',
  ])
  const pauses = messages.slice(1).map(({ at }, i) => at - messages[i]!.at)
  expect(Math.min(...pauses)).toBeGreaterThanOrEqual(3000)
})

test('a step is told once', async ({ explorer }) => {
  await explorer.open('at=2021-08-26')
  await explorer.time.step('Next')
  await expect(explorer.narration).toHaveText(
    '7 months without a dated incident. 18 April 2022, attack: Rockets at Termez, Termez, Uzbekistan. ' +
      '8 shown.',
  )
})

test('nothing is told while the playhead is dragged', async ({ explorer, page }) => {
  await explorer.open()
  const heard = await explorer.listen()
  const box = (await explorer.time.playhead.boundingBox())!
  await page.mouse.move(box.x + box.width - 8, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 12 })
  await page.mouse.up()
  await expect(explorer.date).toHaveText(/2019$/)
  expect(await heard()).toEqual([])
})
