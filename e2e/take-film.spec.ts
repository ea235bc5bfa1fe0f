import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { ALL_FORMATS, BlobSource, EncodedPacketSink, Input } from 'mediabunny'
import { choose } from './drivers/segmented.ts'
import { expect, test } from './fixtures/test.ts'
import { patience } from './pace.ts'

const THREE_STEPS = 'country=RU'

async function saved(page: Page, button: Locator) {
  const waiting = page.waitForEvent('download', { timeout: patience(120_000) })
  await button.click()
  const download = await waiting
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

/** The packets of a film, and what decodes them. */
async function packetsOf(bytes: Buffer) {
  const input = new Input({ formats: ALL_FORMATS, source: new BlobSource(new Blob([new Uint8Array(bytes)])) })
  const track = (await input.getPrimaryVideoTrack())!
  const packets = []
  for await (const packet of new EncodedPacketSink(track).packets()) packets.push(packet)
  return { packets, config: (await track.getDecoderConfig())!, seconds: await track.computeDuration() }
}

/** Share of the pixels of a film's last frame that differ plainly from a PNG of the same size. */
async function differsFrom(page: Page, film: Awaited<ReturnType<typeof packetsOf>>, png: Buffer) {
  const base64 = (data: AllowSharedBufferSource) =>
    (ArrayBuffer.isView(data)
      ? Buffer.from(data.buffer as ArrayBuffer, data.byteOffset, data.byteLength)
      : Buffer.from(data as ArrayBuffer)
    ).toString('base64')
  const { description, ...config } = film.config
  const packets = film.packets.map(({ data, type, microsecondTimestamp }) => ({
    data: Buffer.from(data).toString('base64'),
    ...{ type, timestamp: microsecondTimestamp },
  }))
  return page.evaluate(
    async ({ config, description, packets, png }) => {
      const bytes = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
      const sheetOf = (width: number, height: number) =>
        new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!
      const image = await createImageBitmap(new Blob([bytes(png)]))
      const { width, height } = image
      const sheet = sheetOf(width, height)
      const failed: string[] = []
      const decoder = new VideoDecoder({
        output(frame) {
          sheet.drawImage(frame, 0, 0)
          frame.close()
        },
        error: (reason) => failed.push(reason.message),
      })
      decoder.configure({ ...config, ...(description ? { description: bytes(description) } : {}) })
      for (const { data, type, timestamp } of packets)
        decoder.decode(new EncodedVideoChunk({ data: bytes(data), type, timestamp }))
      await decoder.flush()
      const still = sheetOf(width, height)
      still.drawImage(image, 0, 0)
      const [a, b] = [sheet, still].map((one) => one.getImageData(0, 0, width, height).data)
      let others = 0
      for (let i = 0; i < a!.length; i += 4) {
        const [red, green, blue] = [0, 1, 2].map((k) => Math.abs(a![i + k]! - b![i + k]!))
        if (red! + green! + blue! > 150) others++
      }
      return { failed, others: others / (width * height) }
    },
    { config, description: description ? base64(description) : null, packets, png: png.toString('base64') },
  )
}

/** How long each frame of a GIF stands, hundredths of a second: a graphic control extension says it. */
function delaysOf(gif: Buffer): number[] {
  const delays: number[] = []
  const begin = Buffer.from([0x21, 0xf9, 0x04])
  for (let at = gif.indexOf(begin); at >= 0; at = gif.indexOf(begin, at + 1)) {
    // It ends in a zero, and the frame's own block begins.
    if (gif[at + 7] === 0 && gif[at + 8] === 0x2c) delays.push(gif.readUInt16LE(at + 4))
  }
  return delays
}

test('a film has every frame that was announced, the stated length, and ends in the still', async ({
  explorer,
  page,
}) => {
  await explorer.open(THREE_STEPS)
  const picture = await explorer.takeAlong('Picture')
  await choose(picture, '1×')
  await expect(picture.getByTestId('picture')).toHaveAttribute('data-state', 'drawn', {
    timeout: patience(60_000),
  })
  const still = await saved(page, picture.getByRole('button', { name: 'Save PNG' }))
  await page.keyboard.press('Escape')

  const pane = await explorer.takeAlong('Film')
  const plan = pane.getByTestId('film-plan')
  await expect(plan).toContainText('3 steps in')
  const [, frames, seconds] = /in (\d+) frames, (\d+) seconds/.exec(await plan.innerText())!.map(Number)
  const film = await saved(page, pane.getByRole('button', { name: 'Make film' }))
  expect(film.name).toMatch(/^reachmap-.*-in-russia-.*\.(mp4|webm)$/)
  const read = await packetsOf(film.bytes)
  expect([read.packets.length, Math.round(read.seconds)]).toEqual([frames, seconds])
  const { failed, others } = await differsFrom(page, read, still.bytes)
  expect(failed).toEqual([])
  expect(others).toBeLessThan(0.002)
  await expect(page.locator('[data-stage]')).toHaveCount(0)
})

test('a film that is cancelled leaves nothing', async ({ explorer, page }) => {
  await explorer.open()
  const pane = await explorer.takeAlong('Film')
  let downloads = 0
  page.on('download', () => downloads++)
  await pane.getByRole('button', { name: 'Make film' }).click()
  await expect(page.locator('[data-stage]')).toHaveCount(1)
  await pane.getByRole('button', { name: 'Cancel' }).click()
  await expect(pane.getByTestId('film-state')).toHaveText('Cancelled. Nothing was saved.')
  await expect(page.locator('[data-stage]')).toHaveCount(0)
  expect(downloads).toBe(0)
})

test('an encoder that fails half way is quoted, and nothing is saved', async ({ explorer, page }) => {
  await page.addInitScript(() => {
    const { prototype } = VideoEncoder
    const encode = prototype.encode
    let frames = 0
    prototype.encode = function (...given) {
      if (++frames > 3) throw new DOMException('The card is gone', 'OperationError')
      return encode.apply(this, given)
    }
  })
  await explorer.open(THREE_STEPS)
  const pane = await explorer.takeAlong('Film')
  await pane.getByRole('button', { name: 'Make film' }).click()
  await expect(pane.getByTestId('film-state')).toHaveText(
    'The film could not be made, and nothing was saved. The encoder says: The card is gone',
    { timeout: patience(60_000) },
  )
  await expect(page.locator('[data-stage]')).toHaveCount(0)
})

test('where films can’t be encoded that is said, and a GIF is made with a frame for each step', async ({
  explorer,
  page,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'VideoEncoder'))
  await explorer.open(THREE_STEPS)
  const pane = await explorer.takeAlong('Film')
  await expect(pane.getByText('This browser can’t make films in this size.')).toBeVisible()
  await expect(pane.getByRole('button', { name: 'Make film' })).toBeDisabled()
  await choose(pane, 'GIF')
  await expect(pane.getByTestId('film-plan')).toContainText('3 steps in')
  const [, frames, seconds] = /in (\d+) frames, (\d+) seconds/
    .exec(await pane.getByTestId('film-plan').innerText())!
    .map(Number)
  const { name, bytes } = await saved(page, pane.getByRole('button', { name: 'Make film' }))
  expect(name).toMatch(/\.gif$/)
  const delays = delaysOf(bytes)
  expect(delays).toHaveLength(frames!)
  expect(Math.round(delays.reduce((sum, delay) => sum + delay, 0) / 100)).toBe(seconds)
})
