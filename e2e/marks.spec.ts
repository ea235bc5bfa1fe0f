import { MARK_COLOURS } from '../src/plate/marks.ts'
import { choose } from './drivers/segmented.ts'
import { KERMAN } from './fixtures/reach.ts'
import { expect, test } from './fixtures/test.ts'

const CAMERA = [45, 42, 3]

test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('marks are told apart by what a link says, on the map and in its legend, and by what is chosen there', async ({
  explorer,
  page,
}) => {
  await explorer.open(`view=${CAMERA}&theme=light&by=country`)
  await explorer.map.stands()
  await expect.poll(() => explorer.map.drawnAt(KERMAN, CAMERA, MARK_COLOURS)).toBe('value4')
  const legend = page.getByRole('region', { name: 'Legend' })
  await expect(legend.getByRole('listitem')).toHaveText([
    'Afghanistan',
    'Russia',
    'Germany',
    'Iran',
    'Türkiye',
    'Uzbekistan',
    'No country',
    'Only possibly then',
    '3Several close together, as the commonest',
    'Somewhere in this area',
    'Just arrived',
    '3Only country known',
  ])
  await legend.getByLabel('Marks by').selectOption('By attribution')
  await explorer.address.toBe(`v=2&role=incident,signal&view=${CAMERA}&by=attribution&theme=light`)
  await legend.getByLabel('Marks by').selectOption('By kind')
  await expect.poll(() => explorer.map.drawnAt(KERMAN, CAMERA, MARK_COLOURS)).toBe('attack')
})

test('a sheet of paper tells marks apart by the same', async ({ explorer, page }) => {
  await explorer.open('country=IR,DE&by=country')
  await explorer.map.stands()
  await page.emulateMedia({ media: 'print' })
  const germany = page
    .getByRole('article')
    .getByRole('listitem')
    .filter({ hasText: /^\s*Germany$/ })
  await expect(germany).toBeVisible()
})

test.describe('beside the map', () => {
  test.use({ map: 'late' })

  test('list, table, filters and card show the mark that the map does', async ({ explorer }) => {
    await explorer.open('country=IR,DE&by=country&panel=filters')
    const toneIn = (part: import('@playwright/test').Locator) =>
      part.locator('svg').first().getAttribute('data-tone')
    expect(await toneIn(explorer.filters.group('Country').locator('label').filter({ hasText: 'Iran' }))).toBe(
      'value4',
    )
    await expect(explorer.filters.group('Kind').locator('svg')).toHaveCount(0)
    await explorer.openPanel('Incidents')
    expect(await toneIn(explorer.incidents.row('Attack in Kerman'))).toBe('value4')
    await explorer.incidents.open('Attack in Kerman')
    expect(await toneIn(explorer.card.card)).toBe('value4')
    await explorer.incidents.showAs('Table')
    expect(await toneIn(explorer.incidents.table.getByRole('rowheader', { name: 'Arrests in Munich' }))).toBe(
      'value3',
    )
  })

  test('numbers and bars count killed where that is chosen, with the lowest and highest figures', async ({
    explorer,
    page,
  }) => {
    await explorer.open('country=IR,AF&at=2024-03-22')
    const legend = page.getByRole('region', { name: 'Legend' })
    const before = await page.getByTestId('histogram').locator('path').first().getAttribute('d')
    await page.getByRole('button', { name: 'Time settings' }).click()
    await choose(page.locator('#time-settings'), 'Killed')
    await expect(legend).toContainText('Numbers are of killed, best figure: ')
    expect(await page.getByTestId('histogram').locator('path').first().getAttribute('d')).not.toBe(before)
    await explorer.address.toMean('v=1&country=IR,AF&at=2024-03-22&weight=killed')
  })

  test('a column of one’s own file tells marks apart as a facet does', async ({ explorer, page }) => {
    await explorer.open('panel=sources')
    await explorer.sources.openFile({
      name: 'mine.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        [
          'date,latitude,longitude,title,sort of day',
          '2001-02-03,34.5,69.2,First,market',
          '2001-02-04,34.5,69.3,Second,feast',
          '2001-02-05,34.6,69.3,Third,market',
          '2001-02-06,34.7,69.3,Fourth,',
        ].join('\n'),
      ),
    })
    await page.getByRole('button', { name: 'Open 4 rows' }).click()
    await expect(explorer.stamp).toContainText('4 of 4 so far')
    const legend = page.getByRole('region', { name: 'Legend' })
    await page.getByRole('button', { name: 'Time settings' }).click()
    await expect(page.locator('#time-settings')).toContainText('these data have no figures of killed')
    await legend.getByLabel('Marks by').selectOption('By sort of day')
    await expect(legend.getByRole('listitem').filter({ hasText: /^(market|feast|No value)$/ })).toHaveText([
      'market',
      'feast',
      'No value',
    ])
  })
})
