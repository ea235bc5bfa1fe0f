import { readFileSync } from 'node:fs'
import { expect, test } from './fixtures/test.ts'

test.use({ map: 'late' })

const FILE = {
  name: 'mine.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'date,latitude,longitude,title,sort of day,size',
      '2001-02-03,34.5,69.2,First,market,big',
      '2001-02-04,34.5,69.3,Second,feast,small',
      '2001-02-05,34.6,69.3,Third,market,small',
      '2001-02-06,34.7,69.3,Fourth,,small',
    ].join('\n'),
  ),
}

test('a column of one’s own file is made a filter, is said in the sentence, and is kept in the saved file', async ({
  explorer,
  page,
}) => {
  await explorer.open('panel=sources')
  await explorer.sources.openFile(FILE)
  await page.getByRole('button', { name: 'Open 4 rows' }).click()
  await expect(explorer.stamp).toContainText('4 of 4 so far')
  await explorer.openPanel('Filters')
  await page.getByLabel('Make a column a filter').selectOption('sort of day')
  await explorer.openPanel('Incidents')
  await explorer.incidents.showAs('Table')
  await page.getByRole('checkbox', { name: 'All columns' }).check()
  await page.getByRole('button', { name: 'Make size a filter' }).click()
  await explorer.filters.toggle('sort of day', 'market')
  await expect(explorer.stamp).toContainText('2 of 2 so far')
  await expect(explorer.sentence).toContainText(', sort of day: market')
  expect(await explorer.filters.counts('sort of day')).toEqual([
    'feast 1 of 1',
    'market 2 of 2',
    'No value 1 of 1',
  ])
  expect(await explorer.filters.counts('size')).toEqual(['big 1 of 1', 'small 1 of 1'])
  await explorer.openPanel('Sources')
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as one file' }).click()
  const saved = readFileSync(await (await waiting).path())
  await page.reload()
  await expect(explorer.notices).toContainText('That view was of')
  await explorer.openPanel('Sources')
  await explorer.sources.openFile({ name: 'mine.reachmap.zip', mimeType: 'application/zip', buffer: saved })
  await expect(explorer.stamp).toContainText('2 of 2 so far')
  await explorer.openPanel('Filters')
  await page.getByRole('button', { name: 'Remove the filter sort of day' }).click()
  await expect(explorer.stamp).toContainText('4 of 4 so far')
})
