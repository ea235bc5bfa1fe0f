import { expect, test } from './fixtures/test.ts'

test.use({ map: 'late' })

test('shows everything so far, from the start of the period to the playhead', async ({ explorer }) => {
  await explorer.open('at=2020-04-15')
  await expect(explorer.time.mode('So far')).toBeChecked()
  await expect(explorer.stamp).toHaveText('15 April 20206 of 12 so far')
  await expect(explorer.incidents.titles).toHaveText([
    'Arrests in Munich',
    'Threat against many countries',
    'Plot in Moscow',
    'Attack in Kabul in 2016',
    'Attacks in Nangarhar',
    'Attack in Kabul in 2015',
  ])
})

test('shows a window that ends at the playhead, of the length that is chosen', async ({ explorer }) => {
  await explorer.open('at=2020-04-15')
  await explorer.time.setMode('Window')
  await expect(explorer.stamp).toHaveText('15 April 20203 of 12 in the window')
  await explorer.time.openSettings()
  await explorer.time.select('Window of').selectOption('90 days')
  await expect(explorer.stamp).toHaveText('15 April 20202 of 12 in the window')
  await expect(explorer.incidents.titles).toHaveText(['Arrests in Munich', 'Threat against many countries'])
})

test('shows one step: the day of the playhead', async ({ explorer }) => {
  await explorer.open('at=2021-08-26')
  await explorer.time.setMode('Step')
  await expect(explorer.stamp).toHaveText('26 August 20211 of 12 at this step')
  await expect(explorer.incidents.titles).toHaveText(['Attack in Kabul in 2021'])
})

test('leaves out what may lie outside the window once only certain incidents are asked for', async ({
  explorer,
}) => {
  await explorer.open('at=2020-04-15')
  await expect(explorer.sentence).toContainText('1 of them only possibly in this time')
  await explorer.time.openSettings()
  await explorer.time.certain.check()
  await expect(explorer.stamp).toHaveText('15 April 20205 of 12 so far')
  await expect(explorer.sentence).toContainText('1 more is possible')
  await expect(explorer.incidents.titles).toHaveText([
    'Arrests in Munich',
    'Plot in Moscow',
    'Attack in Kabul in 2016',
    'Attacks in Nangarhar',
    'Attack in Kabul in 2015',
  ])
})

test('an interval that lies in the window as a whole is certain', async ({ explorer }) => {
  await explorer.open('at=2020-06-30&certain=1')
  await expect(explorer.incidents.titles.nth(1)).toHaveText('Threat against many countries')
  await expect(explorer.stamp).toHaveText('30 June 20206 of 12 so far')
})
