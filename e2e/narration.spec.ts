import { expect, test } from './fixtures/test.ts'

test('a run is told in dates, at most one message in three seconds', async ({ explorer }) => {
  await explorer.openWithClock('at=2015-06-10')
  const heard = await explorer.listen()
  await explorer.time.play()
  await explorer.clock.pass(10_600)
  const messages = await heard()
  expect(messages.map(({ text }) => text)).toEqual([
    '1 September 2015: Attacks in Nangarhar, Nangarhar, Afghanistan. 2 shown.',
    '5 March 2016: Attack in Kabul in 2016, Kabul, Afghanistan. 3 shown.',
    '1 April 2020, after more than 3 years without a dated incident: Plot in Moscow, Moscow, Russia; ' +
      'Threat against many countries. 5 shown.',
    '26 August 2021, after 13 months without a dated incident: Arrests in Munich, Munich, Germany; ' +
      'Attack in Kabul in 2021, Kabul, Afghanistan. 7 shown.',
  ])
  const pauses = messages.slice(1).map(({ at }, i) => at - messages[i]!.at)
  expect(Math.min(...pauses)).toBeGreaterThanOrEqual(3000)
})

test('a step is told once', async ({ explorer }) => {
  await explorer.open('at=2021-08-26')
  await explorer.time.step('Next')
  await expect(explorer.narration).toHaveText(
    '18 April 2022, after 7 months without a dated incident: Rockets at Termez, Termez, Uzbekistan. ' +
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
