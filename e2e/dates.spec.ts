import { expect, test } from './fixtures/test.ts'

test.use({ map: 'late' })

test('a day is the same day in every time zone: on the map, in list, card, field, slider and link', async ({
  explorer,
}) => {
  await explorer.open('at=2024-01-03&id=kerman-2024')
  await explorer.time.openSettings()
  await explorer.time.dateField('To').fill('2024-01-03')
  await expect(explorer.date).toHaveText('3 January 2024')
  await expect(explorer.incidents.row('Attack in Kerman')).toContainText('3 Jan 2024')
  await expect(explorer.card.card).toContainText('Kerman, Iran · 3 Jan 2024')
  await expect(explorer.time.dateField('From')).toHaveValue('2015-06-10')
  await expect(explorer.time.playhead).toHaveAttribute('aria-valuetext', '3 January 2024')
  await explorer.address.toMean('v=1&to=2024-01-03&at=2024-01-03&id=kerman-2024')
})

test('a run stops at the same days in every time zone', async ({ explorer }) => {
  await explorer.openWithClock('at=2024-01-05&clock=calendar&speed=P1D')
  await explorer.time.play()
  await explorer.clock.pass(1000)
  await expect(explorer.date).toHaveText('6 January 2024')
})
