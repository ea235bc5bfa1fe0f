import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { PALETTES } from '../src/plate/palette.ts'
import { choose } from './drivers/segmented.ts'
import { expect, test } from './fixtures/test.ts'
import { patience } from './pace.ts'

/** The file that a button gives to the browser. */
async function saved(page: Page, button: Locator) {
  const waiting = page.waitForEvent('download')
  await button.click()
  const download = await waiting
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

/** Width and height of a PNG, as its header says. */
function sizeOf(png: Buffer): readonly [number, number] {
  return [png.readUInt32BE(16), png.readUInt32BE(20)]
}

/** How many pixels of a PNG have just this colour. */
function pixelsOf(page: Page, png: Buffer, colour: string): Promise<number> {
  return page.evaluate(
    async ([bytes, colour]) => {
      const content = Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0))
      const image = await createImageBitmap(new Blob([content]))
      const sheet = new OffscreenCanvas(image.width, image.height).getContext('2d')!
      sheet.drawImage(image, 0, 0)
      const { data } = sheet.getImageData(0, 0, image.width, image.height)
      const wanted = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
      let found = 0
      for (let i = 0; i < data.length; i += 4) if (wanted.every((value, k) => data[i + k] === value)) found++
      return found
    },
    [png.toString('base64'), colour] as const,
  )
}

async function drawn(pane: Locator): Promise<void> {
  await expect(pane.getByTestId('picture')).toHaveAttribute('data-state', 'drawn', {
    timeout: patience(60_000),
  })
}

test('a picture of the view is saved in the size, shape and theme that are chosen', async ({
  explorer,
  page,
}) => {
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
    Object.defineProperty(navigator, 'clipboard', { value: { write: refuse, writeText: refuse } })
  })
  await explorer.open('country=RU&kind=attack')
  const pane = await explorer.takeAlong('Picture')
  await drawn(pane)
  await test.step('a clipboard that is refused is said, for picture and text', async () => {
    const [picture, text] = await pane.getByRole('button', { name: /^Copy/ }).all()
    await picture!.click()
    await expect(pane).toContainText(
      'This browser does not let a page copy pictures. Save it as PNG instead.',
    )
    await text!.click()
    await expect(pane).toContainText('The browser does not let the page copy. The text is selected.')
  })
  await choose(pane, '1×')
  await drawn(pane)
  const save = pane.getByRole('button', { name: 'Save PNG' })
  const light = await saved(page, save)
  expect(light.name).toMatch(/^reachmap-attacks-in-russia-.*\.png$/)
  expect(sizeOf(light.bytes)).toEqual([1280, 720])
  // The mark on the map, and the one of the legend.
  expect(await pixelsOf(page, light.bytes, PALETTES.light.attack)).toBeGreaterThan(80)

  await choose(pane, 'Column')
  await choose(pane, 'Dark')
  await drawn(pane)
  const dark = await saved(page, save)
  expect(sizeOf(dark.bytes)[0]).toBe(640)
  expect(await pixelsOf(page, dark.bytes, PALETTES.dark.attack)).toBeGreaterThan(80)
  expect(await pixelsOf(page, dark.bytes, PALETTES.light.attack)).toBe(0)
  await expect(page.locator('[data-stage]')).toHaveCount(0)
})

test('the text beside a picture says what the picture shows', async ({ explorer }) => {
  await explorer.open('country=RU&kind=attack')
  const pane = await explorer.takeAlong('Picture')
  await expect(pane.getByRole('textbox', { name: 'Text for those who can’t see it' })).toHaveValue(
    /Attacks in Russia, .*: 1 of 10 incidents; the farthest 3,390 km from Kabul\.$/,
  )
})

test.describe('where nothing can draw a map', () => {
  test.use({ map: 'late' })

  test('the sketch is saved all the same, with the marks as shapes, and says what it is', async ({
    explorer,
    page,
  }) => {
    await explorer.open('country=RU&kind=attack')
    const pane = await explorer.takeAlong('Picture')
    const { name, bytes } = await saved(page, pane.getByRole('button', { name: 'Save sketch (SVG)' }))
    expect(name).toMatch(/^reachmap-attacks-in-russia-.*\.svg$/)
    const svg = bytes.toString('utf8')
    // The mark on the map, and those of the legend.
    expect(svg.split(`fill="${PALETTES.light.attack}"`).length).toBeGreaterThan(2)
    const carried = ['>Attacks in Russia, ', '>22 March 2024<', '>Attack<', '>Sources: ', '>Data version ']
    const missing = [...carried, 'country=RU', ' km<', '>Krasnogorsk<'].filter(
      (words) => !svg.includes(words),
    )
    expect(missing).toEqual([])
  })
})

test('a filmstrip is one page of maps, and is printed alone', async ({ explorer, page }) => {
  await page.addInitScript(() => {
    // What a browser would print: the frame has nothing else in it.
    window.print = () => {
      const [image] = document.images
      top!.document.title = `${document.images.length} ${image?.naturalWidth} ${document.body.innerText}`
    }
  })
  await explorer.open()
  const pane = await explorer.takeAlong('Picture')
  await drawn(pane)
  await choose(pane, '1×')
  await choose(pane, '4 steps')
  await drawn(pane)
  await expect(pane.getByRole('button', { name: 'Save sketch (SVG)' })).toHaveCount(0)
  const strip = await saved(page, pane.getByRole('button', { name: 'Save PNG' }))
  expect(strip.name).toMatch(/^reachmap-.*-filmstrip\.png$/)
  expect(sizeOf(strip.bytes)).toEqual([1280, 720])
  await pane.getByRole('button', { name: 'Print' }).click()
  await expect(page).toHaveTitle('1 1280 ')
  await expect(page.locator('[data-stage]')).toHaveCount(0)
})
