import { KERMAN, MUNICH } from './fixtures/reach.ts'
import { expect, test } from './fixtures/test.ts'

const CAMERA = [45, 42, 3]
const VIEW = `view=${CAMERA}&theme=light`

test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('without WebGL 2 it says so; list, filters, cards and time work', async ({ explorer, page }) => {
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...given: [string]) {
      return given[0].startsWith('webgl') ? null : original.apply(this, given)
    } as typeof original
  })
  await explorer.open('at=2020-04-15')
  await expect(explorer.map.frame).toContainText('This browser offers no WebGL 2')
  await explorer.time.step('Next')
  await expect(explorer.stamp).toHaveText('30 June 20206 of 12 so far')
  await explorer.time.step('Next')
  await expect(explorer.stamp).toHaveText('26 August 20217 of 12 so far')
  await explorer.incidents.open('Attack in Kabul in 2021')
  await expect(explorer.card.title).toHaveText('Attack in Kabul in 2021')
  await explorer.openPanel('Filters')
  await explorer.filters.toggle('Country', 'Germany')
  await expect(explorer.stamp).toContainText('1 of 1 so far')
})

test('a map that can not be loaded is said; the rest works', async ({ explorer, page }) => {
  await page.route('**/assets/map-view-*.js', (route) => route.abort())
  await explorer.open()
  await expect(explorer.map.frame).toContainText('The map could not be loaded')
  await explorer.incidents.open('Attack in Kerman')
  await expect(explorer.card.title).toHaveText('Attack in Kerman')
})

test('a filter that is set while the graphics are away holds when they are back', async ({ explorer }) => {
  await explorer.open(`${VIEW}&panel=filters`)
  await explorer.map.isThere()
  await expect.poll(() => explorer.map.drawnAt(KERMAN, CAMERA)).toBe('attack')
  await explorer.map.loseContext()
  await expect(explorer.map.frame).toContainText('The graphics card took the map away.')
  await explorer.filters.toggle('Country', 'Germany')
  await expect(explorer.stamp).toContainText('1 of 1 so far')
  await explorer.map.restoreContext()
  await expect(explorer.map.frame).not.toContainText('The graphics card took the map away.')
  await expect.poll(() => explorer.map.drawnAt(MUNICH, CAMERA)).toBe('operation')
  expect(await explorer.map.drawnAt(KERMAN, CAMERA)).toBe('land')
})

test('without a basemap the incidents are drawn, and it says so', async ({ explorer, page }) => {
  await page.route('**/*.pmtiles', (route) => route.fulfill({ status: 404 }))
  await explorer.open(VIEW)
  await expect(explorer.map.frame).toContainText('The basemap could not be loaded.')
  await expect.poll(() => explorer.map.drawnAt(KERMAN, CAMERA)).toBe('attack')
  await explorer.map.click(MUNICH, CAMERA)
  await expect(explorer.card.title).toHaveText('Arrests in Munich')
})

test('without the texts the map, the list and the filters work, and it says what is missing', async ({
  explorer,
  page,
}) => {
  await page.route('**/data/features.json', (route) => route.fulfill({ status: 404 }))
  await explorer.open()
  await expect(explorer.notices).toContainText('The texts of the incidents could not be loaded')
  await expect(explorer.incidents.titles).toHaveCount(12)
  await explorer.incidents.open('Attack in Kerman')
  await expect(explorer.card.title).toHaveText('Attack in Kerman')
  await explorer.openPanel('Filters')
  await explorer.filters.toggle('Country', 'Germany')
  await expect(explorer.stamp).toContainText('1 of 1 so far')
})

test.describe('with no need of a map', () => {
  test.use({ map: 'late' })

  test('texts that are damaged count as missing', async ({ explorer, page }) => {
    await page.route('**/data/features.json', (route) => route.fulfill({ body: '[{"type":"Feat' }))
    await explorer.open()
    await expect(explorer.notices).toContainText('The texts of the incidents could not be loaded')
  })

  const BROKEN = [
    {
      what: 'missing columns',
      file: 'incidents.bin',
      answer: { status: 404 },
      says: 'the server answered 404',
    },
    { what: 'columns that are cut off', file: 'incidents.bin', answer: { body: 'RMAP' }, says: '' },
    {
      what: 'a page in place of the columns',
      file: 'incidents.bin',
      answer: { body: '<!doctype html>' },
      says: '',
    },
    { what: 'damaged facts about the dataset', file: 'info.json', answer: { body: '{' }, says: '' },
  ]

  for (const { what, file, answer, says } of BROKEN) {
    test(`${what} are said with the name of the file, and the page can be loaded anew`, async ({
      explorer,
      page,
    }) => {
      let broken = true
      await page.route(`**/data/${file}`, (route) => (broken ? route.fulfill(answer) : route.fallback()))
      await page.goto('/?v=1')
      await expect(page.getByRole('alert')).toContainText(`The data file ${file} could not be read: ${says}`)
      broken = false
      await page.getByRole('button', { name: 'Reload' }).click()
      await expect(explorer.incidents.titles).toHaveCount(12)
    })
  }
})
