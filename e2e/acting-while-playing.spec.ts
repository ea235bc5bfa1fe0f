import { expect, test } from './fixtures/test.ts'

test.use({ map: 'late' })

test.beforeEach(async ({ explorer }) => {
  await explorer.openWithClock('at=2015-06-10&mode=window&span=P5Y')
  await explorer.time.play()
  await explorer.clock.pass(3800)
  await expect(explorer.date).toHaveText('5 March 2016')
})

test('a filter set while playing changes neither mode nor position, and the run goes on', async ({
  explorer,
}) => {
  await explorer.openPanel('Filters')
  await explorer.filters.toggle('Country', 'Afghanistan')
  await expect(explorer.date).toHaveText('5 March 2016')
  await expect(explorer.time.mode('Window')).toBeChecked()
  await expect(explorer.time.playButton).toHaveAccessibleName('Pause')
  await explorer.clock.pass(4200)
  await expect(explorer.date).toHaveText('26 August 2021')
  await expect(explorer.time.mode('Window')).toBeChecked()
})

test('a search while playing keeps the position, and the run goes on', async ({ explorer }) => {
  await explorer.incidents.search.fill('Kerman')
  await explorer.clock.pass(200)
  await expect(explorer.date).toHaveText('5 March 2016')
  await expect(explorer.time.playButton).toHaveAccessibleName('Pause')
  await explorer.clock.pass(4000)
  await expect(explorer.date).toHaveText('3 January 2024')
})

test('the playhead put elsewhere while playing stays there until the run reaches the next step', async ({
  explorer,
}) => {
  await explorer.time.scrubTo('2022-06-01')
  await expect(explorer.date).toHaveText('1 June 2022')
  await expect(explorer.time.mode('Window')).toBeChecked()
  await expect(explorer.time.playButton).toHaveAccessibleName('Pause')
  await explorer.clock.pass(4400)
  await expect(explorer.date).toHaveText('3 January 2024')
})

test('selecting what is shown while playing keeps mode and position, and the run goes on', async ({
  explorer,
}) => {
  await explorer.incidents.open('Attack in Kabul in 2015')
  await expect(explorer.card.title).toHaveText('Attack in Kabul in 2015')
  await expect(explorer.date).toHaveText('5 March 2016')
  await expect(explorer.time.mode('Window')).toBeChecked()
  await explorer.clock.pass(2800)
  await expect(explorer.date).toHaveText('20 November 2019')
})

test('a mode chosen while playing keeps the position, and the run goes on', async ({ explorer }) => {
  await explorer.time.setMode('Step')
  await expect(explorer.date).toHaveText('5 March 2016')
  await expect(explorer.stamp).toContainText('1 of 12 at this step')
  await expect(explorer.time.playButton).toHaveAccessibleName('Pause')
  await explorer.clock.pass(2800)
  await expect(explorer.date).toHaveText('20 November 2019')
})

test('a pinned card stays while playing and says when its incident has left the window', async ({
  explorer,
}) => {
  await explorer.incidents.open('Attack in Kabul in 2015')
  await explorer.card.pin.click()
  await expect(explorer.card.pin).toHaveAttribute('aria-pressed', 'true')
  await expect(explorer.card.away).toBeHidden()
  await explorer.clock.pass(10_400)
  await expect(explorer.date).toHaveText('26 August 2021')
  await expect(explorer.card.title).toHaveText('Attack in Kabul in 2015')
  await expect(explorer.card.away).toHaveText(
    'Not on the map on 26 August 2021: its time lies outside the window.',
  )
})

test('the history gets no entry from playing', async ({ explorer }) => {
  const before = await explorer.address.historyLength()
  await explorer.clock.pass(8000)
  await explorer.time.pause()
  await explorer.clock.pass(1000)
  await explorer.address.toMean('v=1&at=2020-06-30&mode=window&span=P5Y')
  expect(await explorer.address.historyLength()).toBe(before)
})
