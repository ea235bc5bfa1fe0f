import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ExplorerPage } from './drivers/explorer-page.ts'
import { expect, test } from './fixtures/test.ts'
import { patience } from './pace.ts'

test('the page as one file opens from disk without a network, shows the view and plays it', async ({
  explorer,
  page,
  context,
}, info) => {
  await explorer.open('country=RU')
  await explorer.map.stands()
  const [shown, count] = [await explorer.sentence.innerText(), await explorer.incidents.rows.count()]
  const pane = await explorer.takeAlong('Data')
  const waiting = page.waitForEvent('download', { timeout: patience(60_000) })
  await pane.getByRole('button', { name: /^This page as one HTML file \(about [\d.]+ MB\)$/ }).click()
  const download = await waiting
  expect(download.suggestedFilename()).toMatch(/^reachmap-.*-in-russia-.*\.html$/)
  const file = join(info.outputPath(), 'one.html')
  await download.saveAs(file)

  await test.step('it is at most 1.2 times as large as what it holds', async () => {
    const [, about] = /id="about">([^<]+)</.exec(readFileSync(file, 'utf8'))!
    const holds = (JSON.parse(about!).files as [string, number][]).reduce((sum, [, bytes]) => sum + bytes, 0)
    expect(statSync(file).size).toBeLessThan(1.2 * holds)
  })

  await page.close()
  await context.setOffline(true)
  const opened = await context.newPage()
  const asked: string[] = []
  opened.on('request', (request) => {
    if (!/^(?:blob|data):/.test(request.url())) asked.push(request.url())
  })
  const wrong: string[] = []
  opened.on('pageerror', (error) => wrong.push(error.message))
  const address = pathToFileURL(file).href
  await opened.goto(address)
  const there = new ExplorerPage(opened)
  await there.map.stands()
  await expect(there.sentence).toContainText(shown)
  await expect(there.incidents.rows).toHaveCount(count)
  await there.time.play()
  // A run of three steps may be over by now.
  await expect(there.time.playButton).toHaveAccessibleName(/^(?:Pause|Again)/)
  expect([asked, wrong]).toEqual([[address], []])
})
