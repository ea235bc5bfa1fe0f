import { expect, test } from './fixtures/test.ts'

test.use({ map: 'late' })

const IN_2020 = ['Arrests in Munich', 'Threat against many countries']

test('a drag over the histogram sets the period', async ({ explorer }) => {
  await explorer.open()
  await explorer.time.brush(0.4, 0.9)
  await expect(explorer.time.region).toContainText('(period set)')
  await expect(explorer.incidents.titles).toHaveText([
    'Rockets at Termez',
    'Attack in Kabul in 2021',
    ...IN_2020,
    'Plot in Moscow',
  ])
})

test('a click on the histogram moves the playhead and leaves the period alone', async ({ explorer }) => {
  await explorer.open()
  await explorer.time.brush(0.5)
  await expect(explorer.date).toHaveText(/^\d+ (October|November) 2019$/)
  await expect(explorer.time.region).not.toContainText('(period set)')
  await expect.poll(() => explorer.address.query).toMatch(/^v=2&at=2019-1[01]-\d\d&role=incident,signal$/)
})

test('the two sliders set the period and say its days as dates', async ({ explorer }) => {
  await explorer.open()
  await explorer.time.setPeriodStart('2020-01-01')
  await explorer.time.setPeriodEnd('2020-12-31')
  await expect(explorer.time.periodStart).toHaveAttribute('aria-valuetext', '1 January 2020')
  await expect(explorer.time.periodEnd).toHaveAttribute('aria-valuetext', '31 December 2020')
  await expect(explorer.time.playhead).toHaveAttribute('aria-valuetext', '31 December 2020')
  await expect(explorer.incidents.titles).toHaveText(IN_2020)
  await explorer.address.toMean('v=1&from=2020-01-01&to=2020-12-31&at=2020-12-31')
})

test('a slider of the period can be worked with the arrow keys', async ({ explorer, page }) => {
  await explorer.open('from=2020-01-01&to=2020-12-31')
  await explorer.time.periodStart.focus()
  await page.keyboard.press('ArrowRight')
  await expect(explorer.time.periodStart).toHaveAttribute('aria-valuetext', '2 January 2020')
  await page.keyboard.press('PageUp')
  await expect(explorer.time.periodStart).toHaveAttribute('aria-valuetext', '2 February 2020')
})

test('the two date fields set the period', async ({ explorer }) => {
  await explorer.open()
  await explorer.time.openSettings()
  await explorer.time.dateField('From').fill('2020-01-01')
  await explorer.time.dateField('To').fill('2020-12-31')
  await expect(explorer.incidents.titles).toHaveText(IN_2020)
  await explorer.address.toMean('v=1&from=2020-01-01&to=2020-12-31&at=2020-12-31')
})

test('a start after the end moves the end along', async ({ explorer }) => {
  await explorer.open('from=2020-01-01&to=2020-12-31')
  await explorer.time.openSettings()
  await explorer.time.dateField('From').fill('2022-01-01')
  await expect(explorer.time.dateField('To')).toHaveValue('2022-01-01')
})

test('all of time comes back with one button', async ({ explorer }) => {
  await explorer.open('from=2020-01-01&to=2020-12-31')
  await explorer.time.openSettings()
  await explorer.time.region.getByRole('button', { name: 'All of it' }).click()
  await expect(explorer.stamp).toHaveText('22 March 202412 of 12 so far')
  await explorer.address.toMean('v=1')
})

test('the playhead steps by incident with the arrow keys and by month with the page keys', async ({
  explorer,
  page,
}) => {
  await explorer.open('at=2016-03-05')
  await explorer.time.playhead.focus()
  await page.keyboard.press('ArrowRight')
  await expect(explorer.time.playhead).toHaveAttribute('aria-valuetext', '20 November 2019')
  await page.keyboard.press('ArrowLeft')
  await expect(explorer.time.playhead).toHaveAttribute('aria-valuetext', '5 March 2016')
  await page.keyboard.press('PageUp')
  await expect(explorer.time.playhead).toHaveAttribute('aria-valuetext', '5 April 2016')
  await page.keyboard.press('Home')
  await expect(explorer.time.playhead).toHaveAttribute('aria-valuetext', '10 June 2015')
})
