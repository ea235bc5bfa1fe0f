import { expect, test } from './fixtures/test.ts'

test.use({ map: 'late' })

const START = 'at=2015-06-10'

test.describe('with the map', () => {
  test.use({ map: 'drawn' })

  test('plays from incident to incident', async ({ explorer }) => {
    await explorer.openWithClock(START)
    await explorer.time.play()
    await expect(explorer.date).toHaveText('10 June 2015')
    await explorer.clock.pass(2600)
    await expect(explorer.date).toHaveText('30 September 2015')
    await explorer.clock.pass(1000)
    await expect(explorer.date).toHaveText('5 March 2016')
    await expect(explorer.stamp).toContainText('3 of 12 so far')
  })

  // A page whose clock stands still can't give up waiting for a map that is late.
  test('plays at once only when the link asks for it, and then offers to pause', async ({ explorer }) => {
    await explorer.openWithClock(START)
    await explorer.clock.pass(5000)
    await expect(explorer.date).toHaveText('10 June 2015')
    await explorer.open(`${START}&play=1`)
    await expect(explorer.time.playButton).toHaveAccessibleName('Pause')
    await explorer.clock.pass(2600)
    await expect(explorer.date).toHaveText('30 September 2015')
  })
})

test('shows the same at any number of frames a second', async ({ explorer }) => {
  await explorer.openWithClock(START)
  await explorer.time.play()
  await explorer.clock.pass(7000, 700)
  await expect(explorer.date).toHaveText('20 November 2019')
  await explorer.clock.pass(1800, 40)
  await expect(explorer.date).toHaveText('15 April 2020')
})

test('pauses where it is and goes on from there', async ({ explorer }) => {
  await explorer.openWithClock(START)
  await explorer.time.play()
  await explorer.clock.pass(2800)
  await explorer.time.pause()
  await explorer.clock.pass(5000)
  await expect(explorer.date).toHaveText('30 September 2015')
  await expect(explorer.time.playButton).toHaveAccessibleName('Play on to 2024, 28 s')
  await explorer.time.play()
  await explorer.clock.pass(1200)
  await expect(explorer.date).toHaveText('5 March 2016')
})

test('holds the last incident at the end and does not loop', async ({ explorer }) => {
  await explorer.openWithClock('at=2024-01-03')
  await explorer.time.play()
  await explorer.clock.pass(8800)
  await expect(explorer.date).toHaveText('22 March 2024')
  await expect(explorer.stamp).toContainText('12 of 12 so far')
  await expect(explorer.time.playButton).toHaveAccessibleName('Again from the start')
  await explorer.clock.pass(20_000)
  await expect(explorer.date).toHaveText('22 March 2024')
})

test('starts over when play is pressed at the end', async ({ explorer }) => {
  await explorer.openWithClock()
  await expect(explorer.date).toHaveText('22 March 2024')
  await explorer.time.play()
  await expect(explorer.date).toHaveText('10 June 2015')
  await expect(explorer.stamp).toContainText('1 of 12 so far')
  await expect(explorer.time.playButton).toHaveAccessibleName('Pause')
})

test('says how far it plays and for how long, and that it starts over', async ({ explorer }) => {
  await explorer.openWithClock()
  await expect(explorer.time.playButton).toHaveText('Play 2015 to 2024, 30 sPause')
  await expect(explorer.time.playButton).toHaveAccessibleName('Play 2015 to 2024, 30 s')
  await explorer.time.play()
  await explorer.clock.pass(30_600)
  await expect(explorer.time.playButton).toHaveAccessibleName('Again from the start')
})

test('stays with firsts and the gravest, and says in a line who was killed, where, and who says whose it was', async ({
  explorer,
  page,
}) => {
  await explorer.openWithClock(START)
  await explorer.time.play()
  const line = page.getByTestId('staying')
  await expect(line).toHaveText(
    '12 killedKabul, Afghanistan · Attack reported as ISKP’s · first in Afghanistan',
  )
  await explorer.clock.pass(2800)
  await expect(line).toBeHidden()
  await explorer.clock.pass(3600)
  await expect(line).toHaveText(
    'Moscow, RussiaFoiled plot attributed to ISKP by an authority · first in Russia, the farthest so far',
  )
})

test('passes a long gap in a moment and announces it for as long as it takes to be read', async ({
  explorer,
}) => {
  const gap = 'more than 3 years without a dated incident'
  await explorer.openWithClock(START)
  await explorer.time.play()
  await explorer.clock.pass(4800)
  await expect(explorer.date).toHaveText('5 March 2016')
  await expect(explorer.stamp).toContainText(gap)
  await expect(explorer.time.region).toContainText(gap)
  await explorer.clock.pass(1600)
  await expect(explorer.date).toHaveText('20 November 2019')
  await expect(explorer.stamp).not.toContainText(gap)
})

test('waits while its tab is hidden and goes on when it is seen again', async ({ explorer }) => {
  await explorer.openWithClock(START)
  await explorer.time.play()
  await explorer.clock.pass(2800)
  await explorer.tab.hide()
  await explorer.clock.pass(12_000)
  await expect(explorer.date).toHaveText('30 September 2015')
  await explorer.tab.show()
  await explorer.clock.pass(400)
  await expect(explorer.date).toHaveText('30 September 2015')
  await explorer.clock.pass(400)
  await expect(explorer.date).toHaveText('5 March 2016')
})

for (const [what, milliseconds] of [
  ['the machine has slept for an hour', 3_600_000],
  ['the page was blocked for six seconds', 6000],
] as const) {
  test(`goes on where it was after ${what}`, async ({ explorer }) => {
    await explorer.openWithClock(START)
    await explorer.time.play()
    await explorer.clock.pass(2800)
    await explorer.clock.jump(milliseconds)
    await expect(explorer.date).toHaveText('30 September 2015')
    await expect(explorer.time.playButton).toHaveAccessibleName('Pause')
    await explorer.clock.pass(800)
    await expect(explorer.date).toHaveText('5 March 2016')
  })
}

test('going back stops a run and shows the entry as it was left', async ({ explorer, page }) => {
  await explorer.openWithClock(START)
  await explorer.openPanel('Filters')
  await explorer.time.play()
  await explorer.clock.pass(3800)
  await expect(explorer.date).toHaveText('5 March 2016')
  await page.goBack()
  await expect(explorer.date).toHaveText('10 June 2015')
  await expect(explorer.time.playButton).toHaveAccessibleName(/^Play 2015 to 2024, \d+ s$/)
  await explorer.clock.pass(20_000)
  await expect(explorer.date).toHaveText('10 June 2015')
  expect(explorer.address.query).toBe(START)
  await page.goForward()
  await explorer.clock.pass(2000)
  await explorer.address.toMean(`v=1&${START}&panel=filters`)
  await expect(explorer.time.playButton).toHaveAccessibleName(/^Play/)
})

test('a jump to a part of the page lets a run go on', async ({ explorer, page }) => {
  await explorer.openWithClock(START)
  await explorer.time.play()
  await explorer.clock.pass(3800)
  await page.evaluate(() => {
    location.hash = 'time'
  })
  await explorer.clock.pass(200)
  await expect(explorer.date).toHaveText('5 March 2016')
  await expect(explorer.time.playButton).toHaveAccessibleName('Pause')
})

test('plays by calendar at the speed that was chosen', async ({ explorer }) => {
  await explorer.openWithClock(START)
  await explorer.time.setClock('By calendar')
  await explorer.time.select('Speed').selectOption('1 month per second')
  await explorer.time.play()
  await explorer.clock.pass(3000)
  await expect(explorer.date).toHaveText('9 September 2015')
  await expect(explorer.stamp).toContainText('2 of 12 so far')
})

test('plays by calendar in 20 to 40 seconds where no speed is chosen', async ({ explorer }) => {
  await explorer.openWithClock(`${START}&clock=calendar`)
  await explorer.time.play()
  await explorer.clock.pass(19_000)
  await expect(explorer.time.playButton).toHaveAccessibleName('Pause')
  await explorer.clock.pass(22_000)
  await expect(explorer.time.playButton).toHaveAccessibleName('Again from the start')
  await expect(explorer.date).toHaveText('22 March 2024')
})

test('steps to the next and the previous incident', async ({ explorer }) => {
  await explorer.open('at=2016-03-05')
  await explorer.time.step('Next')
  await expect(explorer.date).toHaveText('20 November 2019')
  await explorer.time.step('Previous')
  await explorer.time.step('Previous')
  await expect(explorer.date).toHaveText('30 September 2015')
})
