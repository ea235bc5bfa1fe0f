import { expect, test } from './fixtures/test.ts'

const START = 'at=2015-06-10'

test('plays from incident to incident', async ({ explorer }) => {
  await explorer.openWithClock(START)
  await explorer.time.play()
  await expect(explorer.date).toHaveText('10 June 2015')
  await explorer.clock.pass(1400)
  await expect(explorer.date).toHaveText('1 September 2015')
  await explorer.clock.pass(1400)
  await expect(explorer.date).toHaveText('5 March 2016')
  await expect(explorer.stamp).toContainText('3 of 12 so far')
})

test('shows the same at any number of frames a second', async ({ explorer, page }) => {
  await explorer.openWithClock(START)
  await explorer.time.play()
  await page.clock.fastForward(5600)
  await expect(explorer.date).toHaveText('20 November 2019')
  await page.clock.fastForward(1200)
  await expect(explorer.date).toHaveText('1 April 2020')
})

test('pauses where it is and goes on from there', async ({ explorer }) => {
  await explorer.openWithClock(START)
  await explorer.time.play()
  await explorer.clock.pass(2000)
  await explorer.time.pause()
  await explorer.clock.pass(5000)
  await expect(explorer.date).toHaveText('1 September 2015')
  await expect(explorer.time.playButton).toHaveAccessibleName('Play')
  await explorer.time.play()
  await explorer.clock.pass(1400)
  await expect(explorer.date).toHaveText('5 March 2016')
})

test('holds the last incident at the end and does not loop', async ({ explorer }) => {
  await explorer.openWithClock('at=2024-01-03')
  await explorer.time.play()
  await explorer.clock.pass(5600)
  await expect(explorer.date).toHaveText('22 March 2024')
  await expect(explorer.stamp).toContainText('12 of 12 so far')
  await expect(explorer.time.playButton).toHaveAccessibleName('Play from the beginning')
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

test('passes a long gap in a moment and announces it', async ({ explorer }) => {
  const gap = 'more than 3 years without a dated incident'
  await explorer.openWithClock(START)
  await explorer.time.play()
  await explorer.clock.pass(4200)
  await expect(explorer.date).toHaveText('5 March 2016')
  await expect(explorer.stamp).toContainText(gap)
  await expect(explorer.time.region).toContainText(gap)
  await explorer.clock.pass(1000)
  await expect(explorer.date).toHaveText('20 November 2019')
  await expect(explorer.stamp).not.toContainText(gap)
})

test('waits while its tab is hidden and goes on when it is seen again', async ({ explorer }) => {
  await explorer.openWithClock(START)
  await explorer.time.play()
  await explorer.clock.pass(2000)
  await explorer.setTabHidden(true)
  await explorer.clock.pass(10_000)
  await expect(explorer.date).toHaveText('1 September 2015')
  await explorer.setTabHidden(false)
  await explorer.clock.pass(800)
  await expect(explorer.date).toHaveText('5 March 2016')
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
  await expect(explorer.time.playButton).toHaveAccessibleName('Play from the beginning')
  await expect(explorer.date).toHaveText('22 March 2024')
})

test('steps to the next and the previous incident', async ({ explorer }) => {
  await explorer.open('at=2016-03-05')
  await explorer.time.step('Next')
  await expect(explorer.date).toHaveText('20 November 2019')
  await explorer.time.step('Previous')
  await explorer.time.step('Previous')
  await expect(explorer.date).toHaveText('1 September 2015')
})

test('plays at once only when the link asks for it, and then offers to pause', async ({ explorer }) => {
  await explorer.openWithClock(START)
  await explorer.clock.pass(5000)
  await expect(explorer.date).toHaveText('10 June 2015')
  await explorer.open(`${START}&play=1`)
  await expect(explorer.time.playButton).toHaveAccessibleName('Pause')
  await explorer.clock.pass(1400)
  await expect(explorer.date).toHaveText('1 September 2015')
})
