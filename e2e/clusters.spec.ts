import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { ClustersPanel } from './drivers/clusters-panel.ts'
import { measure } from './drivers/measure-command.ts'
import { REACH } from './fixtures/reach.ts'
import { expect, test } from './fixtures/test.ts'

test.use({ map: 'late' })

test('clusters come with name, country, size and days, and what is in none is counted', async ({
  explorer,
  page,
}) => {
  const clusters = new ClustersPanel(page)
  await explorer.open('panel=clusters&min=3')
  await expect(clusters.cluster('Kabul')).toHaveText(
    /1Kabul ?Afghanistan3 incidents ?at 1 place ?10 Jun 2015 to 26 Aug 2021/,
  )
  // Each in a line of its own, and heard with a pause.
  await expect(clusters.cluster('Kabul')).toHaveAccessibleName(
    '1 Kabul Afghanistan 3 incidents at 1 place 10 Jun 2015 to 26 Aug 2021',
  )
  expect(await clusters.figures('noise')).toEqual([6])
})

test('clusters are those of the command that the page gives', async ({ explorer, page }, info) => {
  const clusters = new ClustersPanel(page)
  await explorer.open('panel=clusters&min=2&eps=300')
  await clusters.measured(/./)
  const input = info.outputPath('features.geojson')
  await mkdir(dirname(input), { recursive: true })
  await writeFile(input, JSON.stringify({ type: 'FeatureCollection', features: REACH }))
  const { groups, noise } = (await measure(await clusters.command(), input)).clusters
  const sizes = await Promise.all(groups.map((_, i) => clusters.figures(`cluster ${i + 1}`)))
  expect({ sizes: sizes.flat(), noise: await clusters.figures('noise') }).toEqual({
    sizes: groups.map((ids) => ids.length),
    noise: [noise.length],
  })
  expect(groups).toHaveLength(2)
})

test('eps and minPoints change the clusters and the link', async ({ explorer, page }) => {
  const clusters = new ClustersPanel(page)
  await explorer.open('panel=clusters')
  await expect(clusters.panel.getByText('No incident has enough others near it.')).toBeVisible()
  await clusters.minPoints.fill('2')
  await expect(clusters.cluster('Kabul')).toBeVisible()
  await expect(clusters.cluster('Moscow')).toBeVisible()
  await clusters.eps.fill('5')
  await expect(clusters.cluster('Moscow')).toHaveCount(0)
  await explorer.address.toMean('v=1&panel=clusters&eps=5&min=2')
})

test('a distance of 0 is refused in words and changes nothing', async ({ explorer, page }) => {
  const clusters = new ClustersPanel(page)
  await explorer.open('panel=clusters')
  await clusters.eps.fill('0')
  await expect(clusters.panel.getByTestId('refused')).toHaveText(
    'A number of kilometres from 0.001 to 20040.',
  )
  await clusters.eps.blur()
  await expect(clusters.eps).toHaveValue('50')
  await explorer.address.toBe('panel=clusters')
})

test('a cluster that is chosen is highlighted and listed alone', async ({ explorer, page }) => {
  const clusters = new ClustersPanel(page)
  await explorer.open('panel=clusters&min=3')
  await clusters.cluster('Kabul').click()
  await expect(clusters.cluster('Kabul')).toHaveAttribute('aria-pressed', 'true')
  await explorer.address.toMean('v=1&hl=kabul-2015,kabul-2016,kabul-2021&panel=clusters&min=3')
  await explorer.openPanel('Incidents')
  await expect(explorer.incidents.titles).toHaveText([
    'Attack in Kabul in 2021',
    'Attack in Kabul in 2016',
    'Attack in Kabul in 2015',
  ])
  await page.getByRole('button', { name: 'No highlight' }).click()
  await expect(explorer.incidents.titles).toHaveCount(12)
})

test('the strip says how clusters depend on eps, and sets it', async ({ explorer, page }) => {
  const clusters = new ClustersPanel(page)
  await explorer.open('panel=clusters&min=2')
  const strip = clusters.measure('At other distances')
  await expect(strip.getByRole('row')).toHaveText([/^eps/, /^20 km/, /^50 km ?chosen/, /^100 km/, /^200 km/])
  expect(await clusters.figures('clusters at 20')).toEqual([2])
  await strip.getByRole('button', { name: '200 km' }).click()
  await expect(clusters.eps).toHaveValue('200')
})

test('the curve is told in numbers, and its flat run at 0 is explained', async ({ explorer, page }) => {
  const clusters = new ClustersPanel(page)
  await explorer.open('panel=clusters&min=3')
  const curve = clusters.measure('Where eps could lie')
  await expect(curve).toContainText('3 of 9 incidents share the point of a town')
  await curve.getByText('The curve in numbers').click()
  await expect.poll(() => clusters.figures('within 50')).toEqual([3])
})

test('the panel says why eps is not smaller', async ({ explorer, page }) => {
  const clusters = new ClustersPanel(page)
  await explorer.open('panel=clusters')
  await expect(clusters.panel).toContainText('finer clusters are finer than the truth')
})
