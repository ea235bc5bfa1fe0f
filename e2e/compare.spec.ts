import { ReachPanel } from './drivers/reach-panel.ts'
import { expect, test } from './fixtures/test.ts'

test.use({ map: 'late' })

test('one click puts before and after the playhead side by side, and the link says so', async ({
  explorer,
  page,
}) => {
  const reach = new ReachPanel(page)
  await explorer.open('panel=reach&at=2021-08-26')
  await reach.panel.getByText('Compare two periods').click()
  await reach.panel.getByRole('button', { name: 'Put side by side' }).click()
  await explorer.address.toMean('v=1&at=2021-08-25&panel=reach&from2=2021-08-26&to2=2024-03-22')
  await expect(page.getByTestId('stamp-first')).toContainText('10 June 2015 to 25 August 2021')
  await expect(page.getByTestId('stamp-second')).toContainText('26 August 2021 to 22 March 2024')
  await expect.poll(() => reach.figures('n first')).toEqual([4])
  expect(await reach.figures('n second')).toEqual([5])
  expect(await reach.figures('n difference')).toEqual([1])
})

test('every measure has its difference, and what can not be compared says why', async ({
  explorer,
  page,
}) => {
  const reach = new ReachPanel(page)
  await explorer.open('panel=reach&at=2016-12-31&from2=2017-01-01')
  const table = reach.panel.getByRole('table', { name: 'Measures of two periods' })
  await expect(table.getByRole('row', { name: /^Maximum/ })).toHaveText('Maximum04,927+4,927')
  await expect(table.getByRole('row', { name: /^Hull, km²/ })).toHaveText(
    /^Hull, km²undefined[\d,]+undefined$/,
  )
  await expect(table).toContainText('Undefined because first period: needs at least 3 places, has 1.')
  await expect(reach.panel).toContainText('In the second period only: Russia, Germany')
})

test.describe('on the map', () => {
  test.use({ map: 'drawn' })

  test('two maps have one camera', async ({ explorer, page }) => {
    await explorer.open('panel=reach&at=2016-12-31&from2=2017-01-01&view=60,40,3')
    await expect(explorer.map.frame.locator('canvas')).toHaveCount(2)
    await explorer.map.control('Zoom in').click()
    await expect.poll(() => explorer.address.parameter('view')).toMatch(/,4$/)
    const second = explorer.map.frame.locator('canvas').nth(1)
    await second.hover()
    await page.mouse.wheel(0, 400)
    await expect.poll(() => explorer.address.parameter('view')).not.toMatch(/,4$/)
    const scales = explorer.map.frame.locator('.maplibregl-ctrl-scale')
    await expect.poll(async () => new Set(await scales.allInnerTexts()).size).toBe(1)
  })
})

test('a comparison is ended', async ({ explorer, page }) => {
  const reach = new ReachPanel(page)
  await explorer.open('panel=reach&from2=2020-01-01&to2=2021-01-01')
  await reach.panel.getByRole('button', { name: 'End comparison' }).press('Enter')
  await expect(page.getByTestId('stamp-second')).toHaveCount(0)
  await expect(explorer.stamp).toBeVisible()
  await explorer.address.toMean('v=1&panel=reach')
})

test('the second period is changed by its dates', async ({ explorer, page }) => {
  const reach = new ReachPanel(page)
  await explorer.open('panel=reach&from2=2020-01-01&to2=2021-01-01')
  await reach.panel.getByRole('group', { name: 'Second period' }).getByLabel('To').fill('2022-12-31')
  await explorer.address.toMean('v=1&panel=reach&from2=2020-01-01&to2=2022-12-31')
})
