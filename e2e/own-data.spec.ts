import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures/test.ts'

test.use({ map: 'late' })

const csv = (name: string, ...lines: string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(lines.join('\n')),
})

/** Drops files on the page, as a reader does with the mouse. */
async function drop(page: Page, ...files: ReturnType<typeof csv>[]) {
  const given = files.map(({ name, buffer }) => ({ name, text: buffer.toString() }))
  const data = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer()
    for (const { name, text } of all) transfer.items.add(new File([text], name))
    return transfer
  }, given)
  await page.locator('main').dispatchEvent('drop', { dataTransfer: data })
}

test('a spreadsheet that is dropped shows how it is read, and is played after one click', async ({
  explorer,
  page,
}) => {
  await explorer.open('country=IR')
  await drop(
    page,
    csv('mine.csv', 'Date;Breite;Länge;Wetter', '2001-02-03;34,5;69,2;Regen', '2002-02-03;34,6;69,3;Sonne'),
  )
  const dialog = page.getByRole('dialog', { name: 'Open your own data' })
  await expect(dialog.getByRole('combobox', { name: 'Latitude' })).toHaveValue('Breite')
  await expect(dialog.getByRole('combobox', { name: 'Longitude' })).toHaveValue('Länge')
  await dialog.getByRole('button', { name: 'Open 2 rows' }).click()
  await expect(explorer.stamp).toHaveText('3 February 20022 of 2 so far')
  await expect(explorer.notices).toContainText('mine.csv is open')
})

test('the group that a table is about is chosen from the list of those that it names', async ({
  explorer,
  page,
}) => {
  await explorer.open()
  await drop(
    page,
    csv(
      'mine.csv',
      'date,lat,lon,actor',
      '2001-02-03,34,69,IS',
      '2002-02-03,34,69,Army',
      '2003-02-03,34,69,IS',
    ),
  )
  const dialog = page.getByRole('dialog', { name: 'Open your own data' })
  await dialog.getByRole('combobox', { name: 'Whose reach it is about' }).selectOption('IS: 2 rows')
  await dialog.getByRole('button', { name: 'Open 3 rows' }).click()
  await expect(explorer.stamp).toHaveText('3 February 20032 of 2 so far')
  const whose = page.getByRole('group', { name: 'Whose incidents' })
  await expect(whose.getByRole('radio', { name: 'IS' })).toBeChecked()
  await expect(page.getByRole('button', { name: '1 incident of others' })).toBeVisible()
})

test('whose reach a file in our own form is about is chosen once it is open, by the names of one’s own, and taken back', async ({
  explorer,
  page,
}) => {
  const features = ['IS', 'Army', 'ISIL'].map((actor, i) => ({
    ...{ type: 'Feature', id: actor, geometry: { type: 'Point', coordinates: [69, 34] } },
    properties: { start: `200${i}-02-03`, title: `By ${actor}`, actor },
  }))
  const buffer = Buffer.from(JSON.stringify({ type: 'FeatureCollection', features }))
  const choose = page.getByRole('button', { name: 'Choose whose reach it is about' })
  const dialog = page.getByRole('dialog', { name: 'Whose reach it is about' })
  const group = dialog.getByRole('combobox', { name: 'Whose reach it is about' })
  const whose = page.getByRole('group', { name: 'Whose incidents' })
  await explorer.open()
  await drop(page, { name: 'own.geojson', mimeType: 'application/geo+json', buffer })
  await expect(explorer.stamp).toContainText('3 of 3 so far')
  await explorer.openPanel('Sources')
  await choose.click()
  await dialog.getByText('Names of one group').click()
  await dialog.getByRole('textbox').fill('Islamic State = IS, ISIL')
  await dialog.getByRole('textbox').blur()
  await group.selectOption('Islamic State: 2 rows')
  await dialog.getByRole('button', { name: 'Show it so' }).click()
  await expect(explorer.stamp).toContainText('2 of 2 so far')
  await expect(whose.getByRole('radio', { name: 'Islamic State' })).toBeChecked()
  await expect(page.getByRole('banner')).toContainText('Islamic State’s incidents')
  await choose.click()
  await group.selectOption('Nobody’s in particular')
  await dialog.getByRole('button', { name: 'Show it so' }).click()
  await expect(explorer.stamp).toContainText('3 of 3 so far')
  await expect(whose).toHaveCount(0)
})

test('days that can be read two ways are asked for, and the answer holds for the next such file', async ({
  explorer,
  page,
}) => {
  await explorer.open()
  const lines = ['When,Lat,Lon,What', '03/04/2001,1,2,First', '05/06/2001,1,2,Second']
  await drop(page, csv('mine.csv', ...lines))
  const dialog = page.getByRole('dialog', { name: 'Open your own data' })
  await expect(dialog.getByRole('button', { name: 'Answer the question first' })).toBeDisabled()
  await dialog.getByRole('radio', { name: 'Day 4, month 3' }).check()
  await dialog.getByRole('button', { name: 'Open 2 rows' }).click()
  await expect(explorer.stamp).toContainText('6 May 2001')
  await drop(page, csv('next.csv', ...lines, '07/08/2001,1,2,Third'))
  await dialog.getByRole('button', { name: 'Show it instead' }).click()
  await expect(dialog).toContainText('Read as the last file with these columns.')
  await dialog.getByRole('button', { name: 'Open 3 rows' }).click()
  await expect(explorer.stamp).toContainText('8 July 2001')
})

test('a column can be given to another field, and a field another column', async ({ explorer, page }) => {
  await explorer.open()
  await drop(page, csv('mine.csv', 'Day,Lat,Lon,Name,Label', '2001-02-03,1,2,Wrong,Right'))
  const dialog = page.getByRole('dialog', { name: 'Open your own data' })
  await dialog.getByRole('combobox', { name: 'Title' }).selectOption('Label')
  await dialog.getByRole('button', { name: 'Open 1 row' }).click()
  await expect(explorer.incidents.titles).toHaveText(['Right'])
})

test('rows that can not be used are counted, listed by what is wrong, repaired together and handed out', async ({
  explorer,
  page,
}) => {
  await explorer.open()
  const rows = [1, 2, 3, 4].map((n) => `2001-02-0${n},Somalia,49.1,11.2,Swapped ${n}`)
  await drop(
    page,
    csv('mine.csv', 'Date,Country,Latitude,Longitude,Title', ...rows, '2001-02-30,Somalia,11.2,49.1,No day'),
  )
  await page.getByRole('button', { name: 'Open 5 rows' }).click()
  const line = page.getByRole('button', { name: '4 of 5 shown. What could not be used' })
  await line.click()
  const list = page.getByRole('dialog', { name: 'What could not be used' })
  await expect(list).toContainText('1 row, column “Date”: there is no such day.')
  await expect(list).toContainText('4 rows, column “Latitude”: this lies outside the country that is stated')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    list.getByRole('button', { name: 'Download the list (CSV)' }).click(),
  ])
  const saved = readFileSync((await download.path())!, 'utf8')
  expect([download.suggestedFilename(), saved.split('\n').length]).toEqual(['mine.csv-repairs.csv', 7])
  await list.getByRole('button', { name: 'Exchange latitude and longitude (all 4 rows)' }).click()
  await expect(list).not.toContainText('outside the country')
  await page.keyboard.press('Escape')
  await expect(line).toBeVisible()
})

test('whatever is dropped gets an answer in words, and what was open stays', async ({ explorer, page }) => {
  await explorer.open()
  const dialog = page.getByRole('dialog', { name: 'The file was not opened' })
  const cases: readonly (readonly [string, ReturnType<typeof csv>[], string])[] = [
    ['two files', [csv('a.csv', 'x'), csv('b.csv', 'x')], 'These are 2 files'],
    ['nothing', [csv('empty.csv', '')], 'It is empty.'],
    ['names without rows', [csv('names.csv', 'Date,Lat,Lon')], 'no rows'],
    [
      'totals',
      [csv('totals.csv', 'Country,Year,Month,Events', 'Somalia,2020,January,12', 'Somalia,2020,February,9')],
      'It holds totals (Events) and not incidents',
    ],
    ['no day that exists', [csv('days.csv', 'Date,Lat,Lon', '2001-02-30,1,2')], 'Its one row can’t be used.'],
  ]
  for (const [what, files, said] of cases)
    await test.step(what, async () => {
      await drop(page, ...files)
      const open = page.getByRole('button', { name: /^Open \d/ })
      await expect(dialog.or(open)).toBeVisible()
      if (await open.isVisible()) await open.click()
      await expect(dialog).toContainText(said)
      await page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
      await expect(explorer.stamp).toContainText('12 of 12 so far')
    })
})

test('a second file is joined with the one that is open, or takes its place, as asked', async ({
  explorer,
  page,
}) => {
  const [first, second] = [
    csv('first.csv', 'Id,Date,Lat,Lon,Title', '1,2001-02-03,34,69,One'),
    csv('second.csv', 'Id,Date,Lat,Lon,Title', '1,2002-02-03,35,70,Two'),
  ]
  const dialog = page.getByRole('dialog', { name: 'Open your own data' })
  await explorer.open()
  await drop(page, first)
  await dialog.getByRole('button', { name: 'Open 1 row' }).click()
  await expect(explorer.incidents.titles).toHaveText(['One'])
  await drop(page, second)
  await expect(dialog).toContainText('first.csv is open. What is to become of second.csv?')
  await dialog.getByRole('button', { name: 'Join both' }).click()
  await dialog.getByRole('button', { name: 'Open 1 row' }).click()
  await expect(explorer.incidents.titles).toHaveText(['Two', 'One'])
  await expect(explorer.notices).toContainText('first.csv + second.csv is open')
  await drop(page, second)
  await dialog.getByRole('button', { name: 'Show it instead' }).click()
  await dialog.getByRole('button', { name: 'Open 1 row' }).click()
  await expect(explorer.incidents.titles).toHaveText(['Two'])
})

test('a folder that is dropped is answered in words, and what was open stays', async ({ explorer, page }) => {
  await explorer.open()
  const folder = mkdtempSync(join(tmpdir(), 'a-folder-'))
  const session = await page.context().newCDPSession(page)
  // A script can make files and no folder: this is what the mouse does.
  const data = { items: [], files: [folder], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data })
  const dialog = page.getByRole('dialog', { name: 'The file was not opened' })
  await expect(dialog).toContainText('This is a folder')
  await page.keyboard.press('Escape')
  await expect(explorer.stamp).toContainText('12 of 12 so far')
})

test('a table that is pasted is opened as one', async ({ explorer, page }) => {
  await explorer.open()
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', 'Date\tLat\tLon\tTitle\n2001-02-03\t1\t2\tPasted')
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
  })
  await page.getByRole('button', { name: 'Open 1 row' }).click()
  await expect(explorer.incidents.titles).toHaveText(['Pasted'])
})
