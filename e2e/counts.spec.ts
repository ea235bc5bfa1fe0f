import { readFileSync } from 'node:fs'
import { expect, test } from './fixtures/test.ts'

test.use({ map: 'late' })

test('months and years count what is filtered and in time, and are taken along as CSV', async ({
  explorer,
  page,
}) => {
  await explorer.open('country=AF,IR&at=2024-03-22&panel=reach')
  await page.getByText('Counts by month and year').click()
  const counts = page.getByRole('region', { name: 'Counts by month and year' })
  await expect(counts.getByRole('row')).toHaveText([
    'MonthBeganPossibleKilled',
    'January 20241195 (84–95)',
    'August 202111181 (170–181+)',
    'March 201611',
    'September 201511',
    'June 20151112',
  ])
  await counts.getByText('Year', { exact: true }).click()
  await expect(counts.getByRole('rowheader')).toHaveText(['2024', '2021', '2016', '2015'])
  const waiting = page.waitForEvent('download')
  await counts.getByRole('button', { name: 'Save as CSV' }).click()
  const download = await waiting
  expect(download.suggestedFilename()).toMatch(/-by-year\.csv$/)
  const lines = readFileSync(await download.path(), 'utf8').split('\r\n')
  expect(lines.slice(0, 2)).toEqual([
    'from,to,began,overlapping,killedLow,killedBest,killedHigh,killedKnown',
    '2015-01-01,2015-12-31,2,2,12,12,12,1',
  ])
})
